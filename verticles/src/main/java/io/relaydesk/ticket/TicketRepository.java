package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Statuses.Status;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.Noted;
import io.relaydesk.ticket.TicketEvent.Opened;
import io.relaydesk.ticket.TicketEvent.PriorityChanged;
import io.relaydesk.ticket.TicketEvent.Renamed;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import java.util.List;
import java.util.UUID;

/** The state of tickets: read under lock, changed by what was decided. */
final class TicketRepository {
    private final Tx tx;

    TicketRepository(Tx tx) {
        this.tx = tx;
    }

    Statuses statuses() {
        return new Statuses(tx.list(
                "select id, key, label, category, colour, is_default, next from status order by position limit 100",
                row -> new Status(row.getUUID("id"), TicketRows.toStatus(row))));
    }

    /** @return the next number of the workspace, from 1 (TK-5) */
    private long nextNumber() {
        return tx.find(
                        "update ticket_counter set last = last + 1 where workspace_id = $1 returning last",
                        row -> row.getLong("last"),
                        tx.workspace())
                .orElseThrow();
    }

    void open(Ticket ticket, Channel channel) {
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
                Long.toString(number),
                ticket.subject(),
                ticket.status().id(),
                ticket.status().category().key(),
                ticket.priority(),
                channel.key(),
                ticket.requester(),
                ticket.assignee());
    }

    /** @throws Rejection when there is no such ticket in this workspace */
    Ticket lock(UUID id, Statuses statuses) {
        return tx.find(
                        """
                        select id, subject, status_id, priority, requester_id, assignee_id, first_replied_at is not null as answered,
                               version, last_position, public_position
                          from ticket
                         where id = $1
                           for no key update
                        """,
                        row -> new Ticket(
                                row.getUUID("id"),
                                row.getString("subject"),
                                statuses.with(row.getUUID("status_id")),
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
        var category = to.category();
        return tx.run(
                        """
                        update ticket
                           set status_id = $2,
                               category  = $3,
                               solved_at = case when $4 then coalesce(solved_at, now()) end,
                               closed_at = case when $5 then coalesce(closed_at, now()) end
                         where id = $1
                        """,
                        ticket,
                        to.id(),
                        category.key(),
                        category == Category.SOLVED || category == Category.CLOSED,
                        category == Category.CLOSED || category == Category.CANCELLED)
                == 1;
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
