package io.relaydesk.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.NewEvent.Audience;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An event as clients see it (schema Event of the contract), told by the concern that owns it.
 *
 * @param requester the requester of the ticket it is about, or null
 * @param readers who may see the ticket it is about because of a team or a task, of those who may not see every ticket; null
 *     when it is about none and all staff may know
 * @param recipient with {@link Audience#RECIPIENT}: who may see it
 * @param forStaff what staff and recipients get
 * @param forRequester what the requester gets; null when it is not theirs to see
 */
public record Retold(
        long seq,
        Audience audience,
        UUID recipient,
        UUID requester,
        Set<UUID> readers,
        ObjectNode forStaff,
        ObjectNode forRequester) {

    /** About no ticket: for all staff, or for the recipient. */
    public static Retold toStaff(LoggedEvent event, ObjectNode told) {
        return new Retold(event.seq(), event.audience(), event.recipient(), null, null, told, null);
    }

    /** In the order of the log. */
    public record Batch(List<Retold> events) {
        public Batch {
            events = List.copyOf(events);
        }
    }

    /** What every event has: number, id, time, type and who caused it. */
    public static ObjectNode frame(LoggedEvent event, Ref actor) {
        var frame = Json.MAPPER.createObjectNode();
        frame.put("seq", event.seq())
                .put("id", event.id().toString())
                .put("at", event.at().toString())
                .put("type", event.type());
        frame.set("actor", Json.MAPPER.valueToTree(actor));
        return frame;
    }
}
