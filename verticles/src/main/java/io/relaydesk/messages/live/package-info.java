/** How the edge reads the event log of a workspace. */
package io.relaydesk.messages.live;
