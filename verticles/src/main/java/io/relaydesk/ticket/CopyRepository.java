package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.ticket.FollowUpViews.CopyView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Email;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** Who gets public replies of a ticket by mail (TK-10). The log names the rows, never the addresses. */
final class CopyRepository {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;
    private static final String SELECT = """
        select c.id, c.email, c.name, c.source, c.added_at, a.id as by_id, a.name as by_name, a.role as by_role
          from ticket_cc c
          left join member a on a.workspace_id = c.workspace_id and a.id = c.added_by
        """;

    private final Tx tx;

    CopyRepository(Tx tx) {
        this.tx = tx;
    }

    List<CopyView> of(UUID ticket) {
        return tx.list(
                SELECT + " where c.ticket_id = $1 order by c.added_at, c.id limit $2",
                CopyRepository::toView,
                ticket,
                MOST);
    }

    /**
     * @param ticket locked
     * @param by null when the desk does it
     * @throws Rejection when the address gets the replies anyway, or there are as many as there may be
     */
    CopyView add(UUID ticket, UUID id, Email email, String name, String source, UUID by) {
        var there = tx.find(
                SELECT + " where c.ticket_id = $1 and c.email = $2", CopyRepository::toView, ticket, email.value());
        if (there.isPresent()) return there.get();
        if (isRequester(ticket, email)) {
            throw Rejection.invalid("email", "The requester gets every reply already.");
        }
        if (of(ticket).size() == MOST) {
            throw Rejection.conflict("too-many-copies", "At most " + MOST + " people can be in copy.");
        }
        tx.run("""
            insert into ticket_cc (workspace_id, id, ticket_id, email, name, source, added_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            """, tx.workspace(), id, ticket, email.value(), name(name), source, by);
        tell("ticket.cc-added", ticket, id);
        return tx.find(SELECT + " where c.id = $1", CopyRepository::toView, id).orElseThrow();
    }

    /** @throws Rejection when the ticket has no such copy */
    void remove(UUID ticket, UUID id) {
        var removed = tx.run("delete from ticket_cc where ticket_id = $1 and id = $2", ticket, id);
        if (removed == 0) throw Rejection.notFound("copy");
        tell("ticket.cc-removed", ticket, id);
    }

    private boolean isRequester(UUID ticket, Email email) {
        return tx.find("""
            select r.id
              from ticket t
              join member r on r.workspace_id = t.workspace_id and r.id = t.requester_id
             where t.id = $1 and r.email = $2
            """, row -> row.getUUID("id"), ticket, email.value()).isPresent();
    }

    private static String name(String typed) {
        var clean = Words.clean(typed);
        if (Words.length(clean) > LONGEST_NAME) {
            throw Rejection.invalid("name", "Use at most " + LONGEST_NAME + " characters.");
        }
        return clean;
    }

    private void tell(String type, UUID ticket, UUID copy) {
        tx.append(NewEvent.aboutTicket(
                type, Audience.STAFF, ticket, null, new JsonObject().put("copy", copy.toString())));
    }

    private static CopyView toView(Row row) {
        return new CopyView(
                row.getUUID("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("source"),
                TicketRows.toRef(row, "by"),
                instant(row, "added_at"));
    }
}
