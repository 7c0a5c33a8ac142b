package io.relaydesk.ticket;

import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.Tagged;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tickets get another tag for an archived one, unless they have it already. Their place in lists stays: nobody did anything. */
final class TagMover implements TicketReplacement.Mover {

    private record Moved(UUID ticket, boolean added) {}

    @Override
    public int move(Tx tx, String from, String to, int limit) {
        var gone = UUID.fromString(from);
        var target = to == null ? null : UUID.fromString(to);
        var moved = tx.list(
                """
                with tagged as (
                  select x.ticket_id
                    from ticket_tag x
                    join tag on tag.workspace_id = x.workspace_id and tag.id = x.tag_id
                   where x.tag_id = $1
                     and tag.archived_at is not null
                   order by x.ticket_id
                   limit $3
                ), added as (
                  insert into ticket_tag (workspace_id, ticket_id, tag_id)
                  select $4, ticket_id, $2 from tagged where $2::uuid is not null
                  on conflict do nothing
                  returning ticket_id
                ), removed as (
                  delete from ticket_tag where tag_id = $1 and ticket_id in (select ticket_id from tagged)
                ), moved as (
                  update ticket set version = version + 1 where id in (select ticket_id from tagged)
                )
                select ticket_id, ticket_id in (select ticket_id from added) as added from tagged
                """,
                row -> new Moved(row.getUUID("ticket_id"), row.getBoolean("added")),
                gone,
                target,
                limit,
                tx.workspace());
        var chronicle = new Chronicle(tx);
        moved.forEach(one -> chronicle.append(
                one.ticket(), List.of(new Tagged(one.added() ? Set.of(target) : Set.of(), Set.of(gone)))));
        return moved.size();
    }
}
