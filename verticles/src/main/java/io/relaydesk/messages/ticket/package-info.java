/** All that others may know of tickets: what can be asked, and the views that come back. */
package io.relaydesk.messages.ticket;
