package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The trees of merged tickets, read under lock and written back. */
final class ThreadRepository {
    private final Tx tx;

    ThreadRepository(Tx tx) {
        this.tx = tx;
    }

    /** Lets nobody else change how tickets of the workspace are related until the transaction ends. */
    void lockRelations() {
        tx.run("""
            insert into relation_lock (workspace_id)
            values ($1)
            on conflict (workspace_id) do update set workspace_id = excluded.workspace_id
            """, tx.workspace());
    }

    /** All that is in one conversation with any of these, locked in the order of their ids so that nobody waits in a circle. */
    Threads lock(List<UUID> tickets) {
        var all = Threads.of(tx.list(
                """
                with root as (
                    select distinct coalesce(shown_in_id, id) as id from ticket where id = any($1)
                )
                select id, requester_id, merged_into_id
                  from ticket
                 where id in (select id from root
                               union all
                              select part.id from root join ticket part on part.shown_in_id = root.id)
                 order by id
                """,
                row -> new Threads.Node(row.getUUID("id"), row.getUUID("requester_id"), row.getUUID("merged_into_id")),
                tickets));
        tx.list(
                "select id from ticket where id = any($1) order by id for no key update",
                row -> row.getUUID("id"),
                List.copyOf(all.all().keySet()));
        return all;
    }

    void write(Threads before, Threads after) {
        for (var node : after.all().values()) {
            var id = node.id();
            if (Objects.equals(before.all().get(id), node)
                    && before.shownIn(id).equals(after.shownIn(id))
                    && before.followedIn(id).equals(after.followedIn(id))) continue;
            tx.run("""
                update ticket
                   set merged_into_id = $2,
                       shown_in_id    = $3,
                       followed_in_id = $4,
                       version        = version + 1,
                       public_version = case when followed_in_id is distinct from $4 then public_version + 1 else public_version end
                 where id = $1
                """, id, node.mergedInto(), elsewhere(id, after.shownIn(id)), elsewhere(id, after.followedIn(id)));
        }
    }

    private static UUID elsewhere(UUID id, UUID place) {
        return place.equals(id) ? null : place;
    }

    /**
     * Where a message goes that is written to a ticket, with both places locked.
     *
     * @param ticket the one it is written to: who may see where it is merged into writes there
     * @param thread the one staff find it in
     */
    record Address(UUID ticket, UUID thread) {
        boolean apart() {
            return !ticket.equals(thread);
        }
    }

    /** Of a ticket that this reader may see; who must not know of the merge writes to their own ticket as before. */
    Address address(UUID ticket, Viewer viewer) {
        var first = placeOf(ticket, viewer);
        var places = new ArrayList<>(List.of(first.ticket(), first.thread()));
        tx.list(
                "select id from ticket where id = any($1) order by id for no key update",
                row -> row.getUUID("id"),
                places);
        var now = placeOf(ticket, viewer);
        if (!now.equals(first))
            throw Rejection.conflict(
                    "thread-moved-away", "This ticket was merged or split off at this very moment. Look at it again.");
        return now;
    }

    /** The same without locks: where a reader finds what is written to a ticket they see. */
    Address placeOf(UUID ticket, Viewer viewer) {
        return tx.find(
                        """
                            select coalesce(t.id, origin.id) as id, coalesce(origin.shown_in_id, origin.id) as thread_id
                              from ticket origin
                              left join ticket t
                                     on t.id = case when $2 = 'own' then origin.followed_in_id else origin.shown_in_id end and\
                            """ + Visible.TO_READER + """
                             where origin.id = $3
                            """,
                        row -> new Address(row.getUUID("id"), row.getUUID("thread_id")),
                        viewer.member(),
                        viewer.scope(),
                        ticket)
                .orElseThrow(() -> Rejection.notFound("ticket"));
    }
}
