package io.relaydesk.ticket;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Statuses.Status;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes tickets part of others and takes them apart again (decision "A merge is a link"). Run while relations are locked. */
final class Merging {
    private final Tx tx;
    private final Ids ids;
    private final ThreadRepository repository;

    Merging(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
        this.repository = new ThreadRepository(tx);
    }

    /** All of them or none. @throws Rejection as {@link Threads#merged} */
    void merge(UUID target, List<UUID> sources, UUID by) {
        var everybody = new HashSet<>(sources);
        everybody.add(target);
        var before = repository.lock(List.copyOf(everybody));
        var after = before;
        for (var source : sources) after = after.merged(source, target);
        for (var source : sources) record(source, target, by);
        settle(before, after);
        for (var source : sources) tell("ticket.merged", source, target, after);
    }

    /** Makes one ticket part of another that may itself be part of a third, with a record that lets it be undone. */
    Threads attach(Threads before, UUID source, UUID target, UUID by) {
        var after = before.attached(source, target);
        record(source, target, by);
        settle(before, after);
        return after;
    }

    private record Merge(
            UUID id, UUID source, UUID target, UUID status, Instant solvedAt, Instant closedAt, List<UUID> tags) {}

    /** @throws Rejection when nothing is merged into the target by that */
    void undo(UUID target, UUID id, UUID by) {
        var merge = tx.find(
                        """
                        select id, source_id, target_id, status_id, solved_at, closed_at, tags
                          from ticket_merge
                         where id = $1 and target_id = $2 and undone_at is null
                        """,
                        row -> new Merge(
                                row.getUUID("id"),
                                row.getUUID("source_id"),
                                row.getUUID("target_id"),
                                row.getUUID("status_id"),
                                Sql.instant(row, "solved_at"),
                                Sql.instant(row, "closed_at"),
                                List.of(row.getArrayOfUUIDs("tags"))),
                        id,
                        target)
                .orElseThrow(() -> Rejection.notFound("merge"));
        var before = repository.lock(List.of(target));
        var after = before.apart(merge.source());
        tx.run("update ticket_merge set undone_by = $2, undone_at = now() where id = $1", id, by);
        restore(merge, by);
        new MergedTags(tx).takeBack(merge.id(), merge.target(), merge.tags());
        settle(before, after);
        tell("ticket.unmerged", merge.source(), target, before);
    }

    private void record(UUID source, UUID target, UUID by) {
        var tickets = new TicketRepository(tx);
        var statuses = tickets.statuses();
        var ticket = tickets.lock(source);
        var tags = new MergedTags(tx).unite(source, target, by);
        tx.run("""
            insert into ticket_merge (workspace_id, id, source_id, target_id, made_by, status_id, solved_at, closed_at, tags)
            select $1, $2, id, $4, $5, status_id, solved_at, closed_at, $6 from ticket where id = $3
            """, tx.workspace(), ids.next(), source, target, by, tags);
        if (ticket.status().category() == Category.CLOSED) return;
        statuses.closed().ifPresent(closed -> move(source, new StatusChanged(ticket.status(), closed), by));
    }

    private void restore(Merge merge, UUID by) {
        var tickets = new TicketRepository(tx);
        var now = tickets.lock(merge.source()).status();
        var then = statusThen(tickets, merge.status());
        if (!now.id().equals(then.id())) move(merge.source(), new StatusChanged(now, then), by);
        tx.run(
                "update ticket set solved_at = $2, closed_at = $3 where id = $1",
                merge.source(),
                merge.solvedAt(),
                merge.closedAt());
    }

    /** The status it had, or what has replaced that since. */
    private Status statusThen(TicketRepository tickets, UUID id) {
        var kept = tx.find("""
            with recursive kept (id, replaced_by_id, steps) as (
                select id, replaced_by_id, 1 from status where id = $1
                 union all
                select s.id, s.replaced_by_id, kept.steps + 1
                  from kept
                  join status s on s.id = kept.replaced_by_id
                 where kept.steps < 100
            )
            select id from kept order by steps desc limit 1
            """, row -> row.getUUID("id"), id).orElse(id);
        return tickets.statusesWith(List.of(kept)).getFirst();
    }

    private void move(UUID ticket, StatusChanged change, UUID by) {
        new TicketRepository(tx).apply(ticket, List.of(change), by);
        new Chronicle(tx).append(ticket, List.of(change));
    }

    /** Writes the links, and what lists show of the conversations that changed by it. */
    private void settle(Threads before, Threads after) {
        repository.write(before, after);
        var forStaff = new HashSet<UUID>();
        var forRequesters = new HashSet<UUID>();
        for (var id : after.all().keySet()) {
            note(forStaff, before.shownIn(id), after.shownIn(id));
            note(forRequesters, before.followedIn(id), after.followedIn(id));
        }
        forStaff.addAll(forRequesters);
        var heads = new Heads(tx);
        forStaff.forEach(id -> heads.renew(id, forRequesters.contains(id)));
    }

    private static void note(Set<UUID> changed, UUID before, UUID after) {
        if (before.equals(after)) return;
        changed.add(before);
        changed.add(after);
    }

    /** @param joined the links while they are one */
    private void tell(String type, UUID source, UUID target, Threads joined) {
        var open = joined.all()
                .get(source)
                .requester()
                .equals(joined.all().get(target).requester());
        RelationEvents.append(tx, type, source, source, target, open);
        RelationEvents.append(tx, type, target, source, target, open);
    }
}
