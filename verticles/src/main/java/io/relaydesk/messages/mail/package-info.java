/** All that others may know of outgoing mail: what can be asked, and the views that come back. */
package io.relaydesk.messages.mail;
