package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.Opened;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows messages in a new ticket and takes them back (decision "A merge is a link"). Run while relations are locked. */
final class Splitting {
    private final Tx tx;
    private final Ids ids;

    Splitting(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
    }

    /** @param home the ticket it is in so far: where it was written, or where an earlier split brought it */
    private record Chosen(UUID id, UUID home, UUID movedTo, boolean open) {}

    /** @return the new ticket; its requester is who asked for the tickets the messages come from */
    UUID split(UUID ticket, List<UUID> wanted, String subject, UUID by) {
        var threads = new ThreadRepository(tx).lock(List.of(ticket));
        var together = List.copyOf(threads.with(ticket));
        var chosen = tx.list("""
            select id, thread_id, moved_to_id, visibility from message where id = any($1) and thread_id = any($2)
            """, Splitting::toChosen, wanted, together);
        if (chosen.size() < Set.copyOf(wanted).size()) {
            throw Rejection.invalid("messages", "This ticket has no such message.");
        }
        var requester = onlyRequester(threads, chosen);
        if (!holdsMore(together, chosen.size())) {
            throw Rejection.invalid("messages", "Leave at least one message behind, or rename the ticket instead.");
        }
        var created = open(ticket, requester, subject, by);
        var split = ids.next();
        tx.run("""
            insert into ticket_split (workspace_id, id, source_id, target_id, made_by) values ($1, $2, $3, $4, $5)
            """, tx.workspace(), split, ticket, created, by);
        tx.run("""
            insert into split_message (workspace_id, split_id, message_id, moved_to_id)
            select workspace_id, $1, id, moved_to_id from message where id = any($2)
            """, split, chosen.stream().map(Chosen::id).toList());
        tx.run(
                "update message set moved_to_id = $1 where id = any($2)",
                created,
                chosen.stream().map(Chosen::id).toList());
        renew(threads, chosen, created);
        new Chronicle(tx).append(created, List.of(new Opened(null)));
        var same = requester.equals(threads.all().get(ticket).requester());
        RelationEvents.append(tx, "ticket.split", created, ticket, created, same);
        RelationEvents.append(tx, "ticket.split", ticket, ticket, created, same && anyOpen(chosen));
        return created;
    }

    private record Split(UUID id, UUID target) {}

    /**
     * The messages go back. The new ticket becomes part of the one they came from: its number leads there, and nothing is lost that
     * was written to it since.
     *
     * @throws Rejection when a later split or merge stands on this one
     */
    void undo(UUID ticket, UUID id, UUID by) {
        var split = tx.find(
                        "select id, target_id from ticket_split where id = $1 and source_id = $2 and undone_at is null",
                        row -> new Split(row.getUUID("id"), row.getUUID("target_id")),
                        id,
                        ticket)
                .orElseThrow(() -> Rejection.notFound("split"));
        var back = tx.list("""
            select m.id, coalesce(s.moved_to_id, m.ticket_id) as thread_id, s.moved_to_id, m.visibility
              from split_message s
              join message m on m.id = s.message_id
             where s.split_id = $1
             order by m.created_at, m.id
            """, Splitting::toChosen, split.id());
        var homes = back.stream().map(Chosen::home).collect(Collectors.toCollection(HashSet::new));
        homes.addAll(List.of(ticket, split.target()));
        var threads = new ThreadRepository(tx).lock(List.copyOf(homes));
        refuseStoodUpon(threads, split);
        tx.run("""
            update message m
               set moved_to_id = s.moved_to_id
              from split_message s
             where s.split_id = $1 and m.id = s.message_id
            """, split.id());
        tx.run("update ticket_split set undone_by = $2, undone_at = now() where id = $1", split.id(), by);
        var requester = threads.all().get(split.target()).requester();
        var whole = requester.equals(threads.all().get(ticket).requester())
                ? ticket
                : back.getFirst().home();
        if (threads.shownIn(whole).equals(split.target())) throw stoodUpon();
        var after = new Merging(tx, ids).attach(threads, split.target(), whole, by);
        renew(after, back, split.target());
        var same = whole.equals(ticket);
        RelationEvents.append(tx, "ticket.unsplit", split.target(), ticket, split.target(), same);
        RelationEvents.append(tx, "ticket.unsplit", ticket, ticket, split.target(), same && anyOpen(back));
    }

    private void refuseStoodUpon(Threads threads, Split split) {
        var movedOn = tx.find("""
            select m.id
              from split_message s
              join message m on m.id = s.message_id
             where s.split_id = $1 and m.thread_id <> $2
             limit 1
            """, row -> row.getUUID("id"), split.id(), split.target());
        if (movedOn.isPresent() || threads.all().get(split.target()).mergedInto() != null) throw stoodUpon();
    }

    private static Rejection stoodUpon() {
        return Rejection.conflict(
                "split-moved-on",
                "The new ticket was itself merged or split since. Undo that first; then this can be undone.");
    }

    private static UUID onlyRequester(Threads threads, List<Chosen> chosen) {
        var requesters = chosen.stream()
                .map(message -> threads.all().get(message.home()).requester())
                .collect(Collectors.toSet());
        if (requesters.size() == 1) return requesters.iterator().next();
        throw Rejection.invalid(
                "messages",
                "These messages come from tickets of different requesters. Split off one requester's at a time.");
    }

    private boolean holdsMore(List<UUID> together, int than) {
        return tx.find(
                                "select count(*)::int as found from (select from message where thread_id = any($1)"
                                        + " limit $2) x",
                                row -> row.getInteger("found"),
                                together,
                                than + 1)
                        .orElseThrow()
                > than;
    }

    private UUID open(UUID from, UUID requester, String subject, UUID by) {
        var tickets = new TicketRepository(tx);
        var statuses = tickets.statuses();
        var old = tickets.lock(from);
        var channel = tx.find(
                        "select channel from ticket where id = $1", row -> Channel.of(row.getString("channel")), from)
                .orElseThrow();
        var created = new Ticket(
                ids.next(),
                subject,
                statuses.initial(),
                old.priority(),
                requester,
                null,
                false,
                1,
                1,
                0,
                0,
                old.properties().sortedOnly());
        tickets.open(created, channel, by);
        return created.id();
    }

    private void renew(Threads threads, List<Chosen> moved, UUID created) {
        var heads = new Heads(tx);
        var homes = moved.stream().map(Chosen::home).collect(Collectors.toSet());
        var open = moved.stream().filter(Chosen::open).map(Chosen::home).collect(Collectors.toSet());
        var changed = new HashSet<UUID>();
        homes.forEach(home -> changed.addAll(List.of(threads.shownIn(home), threads.followedIn(home))));
        var publicly = open.stream().map(threads::followedIn).collect(Collectors.toSet());
        changed.forEach(id -> heads.renew(id, publicly.contains(id)));
        heads.renew(created, !open.isEmpty());
    }

    private static boolean anyOpen(List<Chosen> messages) {
        return messages.stream().anyMatch(Chosen::open);
    }

    private static Chosen toChosen(Row row) {
        return new Chosen(
                row.getUUID("id"),
                row.getUUID("thread_id"),
                row.getUUID("moved_to_id"),
                "public".equals(row.getString("visibility")));
    }
}
