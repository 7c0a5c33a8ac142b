package io.relaydesk.mail;

import io.relaydesk.mail.MailRules.Case;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.LogReader;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts mails into the outbox because of what happened, in the transaction that moves the reader's place. */
final class MailReader implements LogReader.Work {
    private final Ids ids;
    private final Runnable queued;

    /** @param queued run when there is something to send; the transaction is then still to commit */
    MailReader(Ids ids, Runnable queued) {
        this.ids = ids;
        this.queued = queued;
    }

    @Override
    public void handle(Tx tx, List<LoggedEvent> events) {
        var added = invitations(tx, events) + aboutTickets(tx, events);
        if (added > 0) queued.run();
    }

    private int invitations(Tx tx, List<LoggedEvent> events) {
        var added = 0;
        for (var event : events) {
            if (!event.type().equals("member.invited")) continue;
            var invitation = UUID.fromString(event.data().getString("invitation"));
            added += openInvitation(tx, invitation)
                    .map(open -> add(
                            tx,
                            event,
                            invitation,
                            MailKind.INVITATION,
                            open.email(),
                            open.subject(),
                            new JsonObject().put(Outgoing.INVITATION, invitation.toString())))
                    .orElse(0);
        }
        return added;
    }

    private record Invited(String email, String subject) {}

    private static Optional<Invited> openInvitation(Tx tx, UUID id) {
        return tx.find(
                """
                select i.email, m.name as inviter, w.name as workspace
                  from invitation i
                  join member m    on m.workspace_id = i.workspace_id and m.id = i.invited_by
                  join workspace w on w.workspace_id = i.workspace_id
                 where i.id = $1
                   and i.accepted_at is null
                   and i.withdrawn_at is null
                   and i.expires_at > now()
                """,
                row -> new Invited(
                        row.getString("email"),
                        Letters.invitationSubject(row.getString("inviter"), row.getString("workspace"))),
                id);
    }

    private int aboutTickets(Tx tx, List<LoggedEvent> events) {
        var interesting = events.stream()
                .filter(event ->
                        event.type().equals("ticket.assigned") || event.type().equals("ticket.replied"))
                .toList();
        if (interesting.isEmpty()) return 0;
        var facts = Facts.about(tx, interesting);
        var added = 0;
        for (var event : interesting) {
            var ticket = facts.tickets().get(event.ticket());
            if (ticket == null) continue;
            var addressed = MailRules.of(
                    event,
                    new Case(
                            ticket.requester(),
                            ticket.assignee(),
                            facts.addresses().keySet(),
                            facts.staff()));
            var served = Stream.of(Optional.ofNullable(event.actor()), addressed.map(MailRules.Addressed::member))
                    .flatMap(Optional::stream)
                    .flatMap(member -> Stream.ofNullable(facts.addresses().get(member)))
                    .collect(Collectors.toSet());
            for (var copy : MailRules.copied(event, facts.copiesOf(ticket), served)) {
                var kind = MailKind.TICKET_COPIED;
                var data = about(event, ticket).put(Outgoing.COPY, copy.id().toString());
                added += add(tx, event, copy.id(), kind, copy.email(), ticket.subjectOf(kind), data);
            }
            if (addressed.isEmpty()) continue;
            var kind = addressed.get().kind();
            var member = addressed.get().member();
            var data = about(event, ticket).put(Outgoing.TO, member.toString());
            added += add(tx, event, member, kind, facts.addresses().get(member), ticket.subjectOf(kind), data);
        }
        return added;
    }

    private static JsonObject about(LoggedEvent event, TicketRow ticket) {
        return new JsonObject()
                .put(Outgoing.BY, text(event.actor()))
                .put(Outgoing.TICKET, ticket.id().toString())
                .put(Outgoing.MESSAGE, text(event.message()));
    }

    private int add(
            Tx tx, LoggedEvent event, UUID recipient, MailKind kind, String to, String subject, JsonObject data) {
        return OutboxRepository.add(tx, ids.next(), event.id() + "/" + recipient, kind, to, subject, data);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private record TicketRow(UUID id, long number, String subject, UUID requester, UUID assignee) {
        String subjectOf(MailKind kind) {
            return kind == MailKind.TICKET_ASSIGNED
                    ? Letters.assignedSubject(subject, number)
                    : Letters.replySubject(subject, number);
        }
    }

    private record Person(UUID id, String email, boolean staff) {}

    /** @param addresses of the active members involved. @param copies by ticket */
    private record Facts(
            Map<UUID, TicketRow> tickets,
            Map<UUID, String> addresses,
            Set<UUID> staff,
            Map<UUID, List<MailRules.Copy>> copies) {

        /** A merged ticket is worked on where it is shown: its own assignee is left in peace. */
        static Facts about(Tx tx, List<LoggedEvent> events) {
            var tickets = tx
                    .list(
                            """
                            select id, number, subject, requester_id, case when shown_in_id is null then assignee_id end as assignee_id
                              from ticket
                             where id = any($1)
                            """,
                            row -> new TicketRow(
                                    row.getUUID("id"),
                                    row.getLong("number"),
                                    row.getString("subject"),
                                    row.getUUID("requester_id"),
                                    row.getUUID("assignee_id")),
                            events.stream().map(LoggedEvent::ticket).distinct().toList())
                    .stream()
                    .collect(Collectors.toMap(TicketRow::id, Function.identity()));
            var wanted = new HashSet<UUID>();
            tickets.values().stream()
                    .flatMap(ticket -> Stream.of(ticket.requester(), ticket.assignee()))
                    .filter(Objects::nonNull)
                    .forEach(wanted::add);
            events.stream().map(LoggedEvent::actor).filter(Objects::nonNull).forEach(wanted::add);
            events.stream()
                    .map(event -> event.data().getString("to"))
                    .filter(Objects::nonNull)
                    .map(UUID::fromString)
                    .forEach(wanted::add);
            var people = tx.list(
                    "select id, email, role <> 'requester' as staff from member where id = any($1) and active",
                    row -> new Person(row.getUUID("id"), row.getString("email"), row.getBoolean("staff")),
                    wanted);
            return new Facts(
                    tickets,
                    people.stream().collect(Collectors.toMap(Person::id, Person::email)),
                    people.stream().filter(Person::staff).map(Person::id).collect(Collectors.toSet()),
                    copies(tx, tickets.keySet()));
        }

        private static Map<UUID, List<MailRules.Copy>> copies(Tx tx, Set<UUID> tickets) {
            record Of(UUID ticket, MailRules.Copy copy) {}
            return tx
                    .list(
                            "select ticket_id, id, email from ticket_cc where ticket_id = any($1) order by added_at,"
                                    + " id",
                            row -> new Of(
                                    row.getUUID("ticket_id"),
                                    new MailRules.Copy(row.getUUID("id"), row.getString("email"))),
                            List.copyOf(tickets))
                    .stream()
                    .collect(Collectors.groupingBy(Of::ticket, Collectors.mapping(Of::copy, Collectors.toList())));
        }

        List<MailRules.Copy> copiesOf(TicketRow ticket) {
            return copies.getOrDefault(ticket.id(), List.of());
        }
    }
}
