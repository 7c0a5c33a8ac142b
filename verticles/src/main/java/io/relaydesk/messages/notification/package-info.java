/** All that others may know of notifications: what can be asked, and the views that come back. */
package io.relaydesk.messages.notification;
