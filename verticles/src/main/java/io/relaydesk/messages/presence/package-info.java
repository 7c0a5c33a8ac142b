/** All that others may know of who is here. */
package io.relaydesk.messages.presence;
