/** What may be said to and heard from the team concern. */
package io.relaydesk.messages.team;
