package io.relaydesk.mail;

import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is written to because of what happened to a ticket. Pure. */
final class MailRules {
    private MailRules() {}

    /**
     * A ticket as the rules see it.
     *
     * @param assignee null for nobody
     * @param active of the people involved, those who may still log in
     * @param staff of these, those who are not requesters
     */
    record Case(UUID requester, UUID assignee, Set<UUID> active, Set<UUID> staff) {}

    record Addressed(MailKind kind, UUID member) {}

    /** Somebody in copy of a ticket. */
    record Copy(UUID id, String email) {}

    /**
     * Who in copy gets a mail: of public replies only.
     *
     * @param served addresses that wrote it or get it anyway
     */
    static List<Copy> copied(LoggedEvent event, List<Copy> copies, Set<String> served) {
        if (!event.type().equals("ticket.replied") || event.audience() != Audience.PUBLIC) return List.of();
        return copies.stream().filter(copy -> !served.contains(copy.email())).toList();
    }

    /** Nobody gets a mail about what they did themselves, and a note makes none. */
    static Optional<Addressed> of(LoggedEvent event, Case ticket) {
        return switch (event.type()) {
            case "ticket.assigned" -> address(event, MailKind.TICKET_ASSIGNED, newAssignee(event), ticket.staff());
            case "ticket.replied" ->
                // For staff only: somebody wrote in a ticket merged into this one, and this one's requester must not
                // know.
                event.audience() == Audience.STAFF || ticket.requester().equals(event.actor())
                        ? address(event, MailKind.TICKET_REPLIED, ticket.assignee(), ticket.staff())
                        : address(event, MailKind.TICKET_REPLIED, ticket.requester(), ticket.active());
            default -> Optional.empty();
        };
    }

    private static Optional<Addressed> address(LoggedEvent event, MailKind kind, UUID member, Set<UUID> allowed) {
        if (member == null || member.equals(event.actor()) || !allowed.contains(member)) return Optional.empty();
        return Optional.of(new Addressed(kind, member));
    }

    private static UUID newAssignee(LoggedEvent event) {
        var to = event.data().getString("to");
        return to == null ? null : UUID.fromString(to);
    }
}
