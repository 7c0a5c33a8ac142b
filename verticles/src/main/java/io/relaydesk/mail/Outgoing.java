package io.relaydesk.mail;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * A mail of the outbox that this node has claimed.
 *
 * @param data ids of what it is about, by the names below
 * @param attempts this one included; also the number that proves the claim
 */
record Outgoing(UUID workspace, UUID id, String kind, String to, String subject, JsonObject data, int attempts) {
    static final String INVITATION = "invitation";
    static final String TO = "to";
    static final String BY = "by";
    static final String TICKET = "ticket";
    static final String MESSAGE = "message";
    static final String COPY = "copy";

    /** @return null when it is not about such a thing */
    UUID about(String thing) {
        var text = data.getString(thing);
        return text == null ? null : UUID.fromString(text);
    }
}
