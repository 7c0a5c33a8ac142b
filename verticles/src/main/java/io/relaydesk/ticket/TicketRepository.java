package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Numbers;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Statuses.Status;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.Noted;
import io.relaydesk.ticket.TicketEvent.Opened;
import io.relaydesk.ticket.TicketEvent.PriorityChanged;
import io.relaydesk.ticket.TicketEvent.Renamed;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The state of tickets: read under lock, changed by what was decided. */
final class TicketRepository {
    /** With the status in $2, its category in $3, whether that is solved in $4 and whether it is over in $5. What is finished is no longer set aside. */
    private static final String IN_STATUS = """
        status_id = $2,
        category  = $3,
        solved_at = case when $4 then coalesce(solved_at, now()) end,
        closed_at = case when $5 then coalesce(closed_at, now()) end,
        snoozed_until = case when not ($4 or $5) then snoozed_until end,
        snoozed_by    = case when not ($4 or $5) then snoozed_by end
        """;

    private static final String MOVE_ALL = "update ticket set version = version + 1, " + IN_STATUS + """
         where id in (select id from ticket where status_id = $1 order by updated_at desc, id desc limit $6 for no key update)
        returning id
        """;

    private final Tx tx;

    TicketRepository(Tx tx) {
        this.tx = tx;
    }

    Statuses statuses() {
        return new Statuses(tx.list("""
            select id as status_id, key, label, category, colour, is_default, next, archived_at
              from status
             where archived_at is null
             order by position
             limit 100
            """, TicketRepository::toStatus));
    }

    /** Statuses by id, also archived ones. */
    List<Status> statusesWith(Collection<UUID> ids) {
        return tx.list("""
            select id as status_id, key, label, category, colour, is_default, next, archived_at
              from status
             where id = any($1)
            """, TicketRepository::toStatus, ids);
    }

    private static Status toStatus(Row row) {
        return new Status(
                row.getUUID("status_id"), TicketRows.toStatus(row), row.getOffsetDateTime("archived_at") != null);
    }

    /** @return the next number of the workspace, from 1 (TK-5) */
    private long nextNumber() {
        return tx.find(
                        "update ticket_counter set last = last + 1 where workspace_id = $1 returning last",
                        row -> row.getLong("last"),
                        tx.workspace())
                .orElseThrow();
    }

    /** @param team whose code may stand in its number; null for none */
    void open(Ticket ticket, Channel channel, UUID team) {
        var number = nextNumber();
        tx.run(
                """
                insert into ticket (workspace_id, id, number, display_id, subject, status_id, category, priority, channel,
                                    requester_id, assignee_id)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                tx.workspace(),
                ticket.id(),
                number,
                displayId(ticket.id(), team, number),
                ticket.subject(),
                ticket.status().id(),
                ticket.status().category().key(),
                ticket.priority(),
                channel.key(),
                ticket.requester(),
                ticket.assignee());
    }

    private String displayId(UUID ticket, UUID team, long number) {
        var code = team == null
                ? null
                : tx.find(
                                "select code from team where id = $1 and kind = 'department' and code is not null",
                                row -> row.getString("code"),
                                team)
                        .orElse(null);
        return new Numbers(tx, "ticket").next(ticket, code, Instant.now(), number, this::given);
    }

    private List<String> given(List<String> numbers) {
        return tx.list(
                "select display_id from ticket where display_id = any($1)",
                row -> row.getString("display_id"),
                numbers);
    }

    /** @throws Rejection when there is no such ticket in this workspace */
    Ticket lock(UUID id) {
        return tx.find(
                        """
                        select t.id, t.subject, t.status_id, t.priority, t.requester_id, t.assignee_id,
                               t.first_replied_at is not null as answered, t.version, t.last_position, t.public_position,
                               s.key, s.label, s.category, s.colour, s.is_default, s.next, s.archived_at
                          from ticket t
                          join status s on s.workspace_id = t.workspace_id and s.id = t.status_id
                         where t.id = $1
                           for no key update of t
                        """,
                        row -> new Ticket(
                                row.getUUID("id"),
                                row.getString("subject"),
                                toStatus(row),
                                row.getInteger("priority"),
                                row.getUUID("requester_id"),
                                row.getUUID("assignee_id"),
                                row.getBoolean("answered"),
                                row.getInteger("version"),
                                row.getInteger("last_position"),
                                row.getInteger("public_position")),
                        id)
                .orElseThrow(() -> Rejection.notFound("ticket"));
    }

    /** Makes it so. The version moves once, and only when a property changed. */
    void apply(UUID ticket, List<TicketEvent> events) {
        var properties = false;
        for (var event : events) {
            properties |= apply(ticket, event);
        }
        if (properties) {
            tx.run(
                    "update ticket set version = version + 1, updated_at = now(), public_updated_at = now() where id ="
                            + " $1",
                    ticket);
        }
    }

    private boolean apply(UUID ticket, TicketEvent event) {
        return switch (event) {
            case Assigned(var _, var to) -> tx.run("update ticket set assignee_id = $2 where id = $1", ticket, to) == 1;
            case PriorityChanged(var _, var to) ->
                tx.run("update ticket set priority = $2 where id = $1", ticket, to) == 1;
            case Renamed(var subject) -> tx.run("update ticket set subject = $2 where id = $1", ticket, subject) == 1;
            case StatusChanged(var _, var to) -> setStatus(ticket, to);
            case Replied(var _, var first) -> {
                if (first) tx.run("update ticket set first_replied_at = now() where id = $1", ticket);
                yield false;
            }
            case Opened _, Noted _ -> false;
        };
    }

    private boolean setStatus(UUID ticket, Status to) {
        return tx.run(
                        "update ticket set " + IN_STATUS + " where id = $1",
                        ticket,
                        to.id(),
                        to.category().key(),
                        ended(to, Category.SOLVED, Category.CLOSED),
                        ended(to, Category.CLOSED, Category.CANCELLED))
                == 1;
    }

    /**
     * Moves tickets out of an archived status, deleted ones too. Their place in the lists of people stays: nobody did anything.
     *
     * @return those that were moved, at most {@code limit}
     */
    List<UUID> moveAll(UUID from, Status to, int limit) {
        return tx.list(
                MOVE_ALL,
                row -> row.getUUID("id"),
                from,
                to.id(),
                to.category().key(),
                ended(to, Category.SOLVED, Category.CLOSED),
                ended(to, Category.CLOSED, Category.CANCELLED),
                limit);
    }

    private static boolean ended(Status status, Category one, Category other) {
        return status.category() == one || status.category() == other;
    }

    /** @throws Rejection naming the field {@code assignee} unless this is an active member who can work on tickets */
    void requireAgent(UUID member) {
        var fits = tx.find(
                        "select role from member where id = $1 and active",
                        row -> Role.of(row.getString("role")).permissions().contains(Permission.TICKET_CHANGE),
                        member)
                .orElse(false);
        if (!fits) throw Rejection.invalid("assignee", "Choose an active member whose role can work on tickets.");
    }

    /** @throws Rejection naming the field {@code requester} unless this is an active member */
    void requireMember(UUID member) {
        if (tx.find("select id from member where id = $1 and active", row -> row.getUUID("id"), member)
                .isEmpty()) {
            throw Rejection.invalid("requester", "Choose an active member of this workspace.");
        }
    }
}
