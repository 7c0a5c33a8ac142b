/** All that others may know of logging in: what can be asked, and the views that come back. */
package io.relaydesk.messages.auth;
