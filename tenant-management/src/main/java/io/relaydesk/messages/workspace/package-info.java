/** All that others may know of workspaces: what can be asked, and the views that come back. */
package io.relaydesk.messages.workspace;
