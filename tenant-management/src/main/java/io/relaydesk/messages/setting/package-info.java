/** All that others may know of settings: which there are, what can be asked, and the views that come back. */
package io.relaydesk.messages.setting;
