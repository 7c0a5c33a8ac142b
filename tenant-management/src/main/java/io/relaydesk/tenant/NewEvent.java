package io.relaydesk.tenant;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, on its way into the log. Holds ids and figures only, never what people wrote.
 *
 * @param type stable, as in the contract: {@code ticket.assigned}
 * @param ticket the ticket it is about, or null
 * @param message the message it is about, or null
 * @param recipient with {@link Audience#RECIPIENT}: who may see it; else null
 * @param rule the rule of the desk that did it by itself, in the course of what somebody asked; null when somebody did it
 * @param earlier null for what happens now, by the one who asks
 */
public record NewEvent(
        String type,
        Audience audience,
        UUID ticket,
        UUID message,
        UUID recipient,
        JsonObject data,
        String rule,
        Earlier earlier) {

    /**
     * For what happened before it was told to us.
     *
     * @param by the member who caused it; null when the desk did
     */
    public record Earlier(Instant at, UUID by) {}

    /** Who may see an event. Checked again for each reader when it is delivered. */
    public enum Audience {
        /** Staff, and the requester of the ticket. */
        PUBLIC,
        /** Everyone in the workspace but requesters. */
        STAFF,
        /** One member. */
        RECIPIENT;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static NewEvent aboutTicket(String type, Audience audience, UUID ticket, UUID message, JsonObject data) {
        return new NewEvent(type, audience, ticket, message, null, data, null, null);
    }

    public static NewEvent aboutWorkspace(String type, JsonObject data) {
        return new NewEvent(type, Audience.STAFF, null, null, null, data, null, null);
    }

    /**
     * Somebody shaped the desk. Settings are no words of customers: their values may stand in the log.
     *
     * @param what the kind of thing, as in schema DeskChange
     * @param name how people call the thing
     * @param before what changed as it was; null when the thing was added
     * @param after what changed as it is; null when the thing was removed
     */
    public static NewEvent deskChanged(String what, String name, JsonObject before, JsonObject after) {
        return aboutWorkspace(
                "desk.changed",
                new JsonObject()
                        .put("what", what)
                        .put("name", name)
                        .put("before", before)
                        .put("after", after));
    }

    public static NewEvent forMember(String type, UUID recipient, JsonObject data) {
        return new NewEvent(type, Audience.RECIPIENT, null, null, recipient, data, null, null);
    }

    /** The same, happened before. */
    public NewEvent earlier(Instant at, UUID by) {
        return new NewEvent(type, audience, ticket, message, recipient, data, rule, new Earlier(at, by));
    }

    /** The same, done by a rule of the desk and by nobody: its name stands in the log where the concern does. */
    public NewEvent byRule(String name) {
        return new NewEvent(type, audience, ticket, message, recipient, data, name, earlier);
    }
}
