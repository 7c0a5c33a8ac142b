package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.RelationCommand;
import io.relaydesk.messages.ticket.RelationCommand.Link;
import io.relaydesk.messages.ticket.RelationCommand.Merge;
import io.relaydesk.messages.ticket.RelationCommand.SetParent;
import io.relaydesk.messages.ticket.RelationCommand.Split;
import io.relaydesk.messages.ticket.RelationCommand.Unlink;
import io.relaydesk.messages.ticket.RelationCommand.Unmerge;
import io.relaydesk.messages.ticket.RelationCommand.Unsplit;
import io.relaydesk.messages.ticket.RelationQuery;
import io.relaydesk.messages.ticket.RelationQuery.RelationsOf;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.UUID;

/** Owns how tickets are related: says in which order; the rules are in {@link Threads}, {@link Links} and {@link Family}. */
public final class RelationVerticle extends VerticleBase {
    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final Database database;
    private final Ids ids;

    public RelationVerticle(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(RelationCommand.class, CONCURRENCY, this::handle),
                bus.serve(RelationQuery.class, CONCURRENCY, this::answer));
    }

    private Object answer(Envelope<?> request, RelationQuery<?> query) {
        return switch (query) {
            case RelationsOf(var ticket) ->
                database.read(request, tx -> {
                    var viewer = Viewer.of(request.member());
                    new TicketReader(tx, viewer).get(ticket);
                    return new RelationReader(tx, viewer).of(ticket);
                });
        };
    }

    private Object handle(Envelope<?> request, RelationCommand<?> command) {
        return database.change(request, tx -> {
            requireWork(tx, request, command.ticket());
            new ThreadRepository(tx).lockRelations();
            return handle(tx, request, command);
        });
    }

    private Object handle(Tx tx, Envelope<?> request, RelationCommand<?> command) {
        var by = request.member().member();
        switch (command) {
            case Link(var ticket, var other, var kind) -> {
                var link = new Links(tx).add(ids.next(), ticket, kind, named(tx, request, other), by);
                return new RelationReader(tx, Viewer.of(request.member())).link(ticket, link);
            }
            case Unlink(var ticket, var link) -> new Links(tx).remove(ticket, link);
            case SetParent(var ticket, var parent) -> {
                new Family(tx).setParent(ticket, parent.map(name -> named(tx, request, name)));
                return new RelationReader(tx, Viewer.of(request.member())).of(ticket);
            }
            case Merge(var ticket, var sources) -> {
                var found = sources.stream()
                        .map(name -> requireWork(tx, request, new TicketNames(tx).find(name)))
                        .distinct()
                        .toList();
                new Merging(tx, ids).merge(ticket, found, by);
                return new RelationReader(tx, Viewer.of(request.member())).of(ticket);
            }
            case Unmerge(var ticket, var merge) -> new Merging(tx, ids).undo(ticket, merge, by);
            case Split(var ticket, var messages, var subject) -> {
                new MergedTickets(tx).refuse(ticket);
                var created = new Splitting(tx, ids).split(ticket, messages, TicketVerticle.subject(subject), by);
                return new TicketReader(tx, Viewer.afterWriting(request.member())).get(created);
            }
            case Unsplit(var ticket, var split) -> new Splitting(tx, ids).undo(ticket, split, by);
        }
        return null;
    }

    private static UUID named(Tx tx, Envelope<?> request, String name) {
        return see(tx, request, new TicketNames(tx).findWhole(name));
    }

    /** Only what one may see can be related to anything. */
    private static UUID see(Tx tx, Envelope<?> request, UUID ticket) {
        return new TicketReader(tx, Viewer.of(request.member())).get(ticket).id();
    }

    private static UUID requireWork(Tx tx, Envelope<?> request, UUID ticket) {
        Standing.of(tx, ticket, request.member().member()).requireWork(request.member());
        return ticket;
    }
}
