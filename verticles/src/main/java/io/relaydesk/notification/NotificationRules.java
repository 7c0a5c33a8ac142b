package io.relaydesk.notification;

import static io.relaydesk.messages.notification.NotificationKind.MENTIONED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_ASSIGNED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_MOVED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_NOTED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_REPLIED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_SOLVED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_WOKEN;

import io.relaydesk.messages.notification.NotificationKind;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent.Audience;
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
     * @param followers who want to hear of it; of the staff, active, and may see it
     * @param mentioned who is named in the message of the event
     * @param solved whether the event solved the ticket
     */
    record Case(
            UUID requester,
            UUID assignee,
            Set<UUID> active,
            Set<UUID> staff,
            Set<UUID> followers,
            Set<UUID> mentioned,
            boolean solved) {}

    record Told(UUID member, NotificationKind kind) {}

    static List<Told> of(LoggedEvent event, Case ticket) {
        return switch (event.type()) {
            case "ticket.assigned" -> tell(event, TICKET_ASSIGNED, ticket.staff(), memberIn(event, "to"));
            case "ticket.opened" -> mentioned(event, ticket);
            case "ticket.replied" ->
                message(event, ticket, TICKET_REPLIED, readers(event, ticket), ticket.assignee(), ticket.requester());
            // Staff only: what is internal never reaches a requester, whatever else they are to the ticket.
            case "ticket.noted" -> message(event, ticket, TICKET_NOTED, ticket.staff(), ticket.assignee());
            case "ticket.status-changed" -> moved(event, ticket);
            case "ticket.woken" -> woken(event, ticket);
            default -> List.of();
        };
    }

    /** Who is named hears that, and nothing besides. */
    private static List<Told> message(
            LoggedEvent event, Case ticket, NotificationKind kind, Set<UUID> allowed, UUID... involved) {
        var named = mentioned(event, ticket);
        var others = tell(event, kind, allowed, involved).stream();
        var followers = followers(event, ticket, kind).stream();
        return Stream.concat(
                        named.stream(),
                        Stream.concat(others, followers)
                                .filter(told -> !ticket.mentioned().contains(told.member())))
                .distinct()
                .toList();
    }

    private static List<Told> mentioned(LoggedEvent event, Case ticket) {
        return tell(event, MENTIONED, ticket.staff(), ticket.mentioned().toArray(UUID[]::new));
    }

    private static List<Told> moved(LoggedEvent event, Case ticket) {
        if (!ticket.solved()) return followers(event, ticket, TICKET_MOVED);
        return Stream.concat(
                        tell(event, TICKET_SOLVED, ticket.active(), ticket.requester()).stream(),
                        followers(event, ticket, TICKET_SOLVED).stream())
                .distinct()
                .toList();
    }

    private static List<Told> followers(LoggedEvent event, Case ticket, NotificationKind kind) {
        return tell(event, kind, ticket.followers(), ticket.followers().toArray(UUID[]::new));
    }

    /** A reply in a ticket merged into this one may be no business of this one's requester: then the event is for staff. */
    private static Set<UUID> readers(LoggedEvent event, Case ticket) {
        return event.audience() == Audience.PUBLIC ? ticket.active() : ticket.staff();
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
