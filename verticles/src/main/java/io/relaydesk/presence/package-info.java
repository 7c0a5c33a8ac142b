/**
 * Who is here, who looks at which ticket, who is writing (PR, live part). Best effort and never stored: the only truth is the signs
 * of life of the last 45 seconds, kept in Hazelcast (decision 0005). A node that dies takes its signs with it at the latest then.
 *
 * <p>Is asked {@link io.relaydesk.messages.presence.PresenceCommand} and {@link io.relaydesk.messages.presence.PresenceQuery}.
 * Announces {@link io.relaydesk.messages.presence.PresenceMoved}.
 */
package io.relaydesk.presence;
