package io.relaydesk.tenant;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * Something that happened, on its way into the log. Holds ids and figures only, never what people wrote.
 *
 * @param type stable, as in the contract: {@code ticket.assigned}
 * @param ticket the ticket it is about, or null
 * @param message the message it is about, or null
 * @param recipient with {@link Audience#RECIPIENT}: who may see it; else null
 */
public record NewEvent(String type, Audience audience, UUID ticket, UUID message, UUID recipient, JsonObject data) {

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
        return new NewEvent(type, audience, ticket, message, null, data);
    }

    public static NewEvent aboutWorkspace(String type, JsonObject data) {
        return new NewEvent(type, Audience.STAFF, null, null, null, data);
    }

    public static NewEvent forMember(String type, UUID recipient, JsonObject data) {
        return new NewEvent(type, Audience.RECIPIENT, null, null, recipient, data);
    }
}
