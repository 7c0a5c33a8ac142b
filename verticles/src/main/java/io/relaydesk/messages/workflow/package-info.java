/** All that others may know of how a workspace shapes its tickets: what can be asked, and the views that come back. */
package io.relaydesk.messages.workflow;
