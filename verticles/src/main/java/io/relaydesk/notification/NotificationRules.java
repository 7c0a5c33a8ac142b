package io.relaydesk.notification;

import static io.relaydesk.messages.notification.NotificationKind.TICKET_ASSIGNED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_NOTED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_REPLIED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_SOLVED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_WOKEN;

import io.relaydesk.messages.notification.NotificationKind;
import io.relaydesk.tenant.LoggedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is told what because of an event. Nobody is told what they did themselves. Pure. */
final class NotificationRules {
    private NotificationRules() {}

    /**
     * A ticket as the rules see it.
     *
     * @param assignee null for nobody
     * @param active of the people involved, those who may still log in
     * @param staff of these, those who may read internal notes
     * @param solved whether the event solved the ticket
     */
    record Case(UUID requester, UUID assignee, Set<UUID> active, Set<UUID> staff, boolean solved) {}

    record Told(UUID member, NotificationKind kind) {}

    static List<Told> of(LoggedEvent event, Case ticket) {
        return switch (event.type()) {
            case "ticket.assigned" -> tell(event, TICKET_ASSIGNED, ticket.staff(), memberIn(event, "to"));
            case "ticket.replied" ->
                tell(event, TICKET_REPLIED, ticket.active(), ticket.assignee(), ticket.requester());
            // Staff only: what is internal never reaches a requester, whatever else they are to the ticket.
            case "ticket.noted" -> tell(event, TICKET_NOTED, ticket.staff(), ticket.assignee());
            case "ticket.status-changed" ->
                ticket.solved() ? tell(event, TICKET_SOLVED, ticket.active(), ticket.requester()) : List.of();
            case "ticket.woken" -> woken(event, ticket);
            default -> List.of();
        };
    }

    /** Who set it aside, and who has it. When the requester wrote, the assignee hears of the reply already. */
    private static List<Told> woken(LoggedEvent event, Case ticket) {
        var by = memberIn(event, "by");
        if (!"reply".equals(event.data().getString("why")))
            return tell(event, TICKET_WOKEN, ticket.staff(), by, ticket.assignee());
        return Objects.equals(by, ticket.assignee()) ? List.of() : tell(event, TICKET_WOKEN, ticket.staff(), by);
    }

    private static List<Told> tell(LoggedEvent event, NotificationKind kind, Set<UUID> allowed, UUID... members) {
        return Stream.of(members)
                .filter(Objects::nonNull)
                .filter(allowed::contains)
                .filter(member -> !member.equals(event.actor()))
                .distinct()
                .map(member -> new Told(member, kind))
                .toList();
    }

    /** @return null when the event names nobody under this word */
    private static UUID memberIn(LoggedEvent event, String word) {
        var id = event.data().getString(word);
        return id == null ? null : UUID.fromString(id);
    }
}
