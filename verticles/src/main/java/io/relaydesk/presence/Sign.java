package io.relaydesk.presence;

import io.relaydesk.messages.presence.PresenceCommand.Writing;
import java.time.Instant;
import java.util.UUID;

/**
 * The last sign of life of a connection.
 *
 * @param looking the ticket before them, or null
 * @param writing what they wrote at {@code writingAt}, or null
 */
record Sign(
        UUID workspace,
        UUID connection,
        UUID member,
        String name,
        boolean staff,
        UUID looking,
        Writing writing,
        Instant writingAt,
        Instant at) {}
