package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.FollowUpCommand;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Snooze.Why;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Keeps people informed of tickets and brings back those that were set aside. */
public final class FollowUpVerticle extends VerticleBase {
    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    public FollowUpVerticle(Bus bus, Database database, Ids ids, Clock clock) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        return bus.serve(FollowUpCommand.class, CONCURRENCY, this::handle);
    }

    private Object handle(Envelope<?> request, FollowUpCommand<?> command) {
        return switch (command) {
            case FollowUpCommand.Snooze(var ticket, var wanted) ->
                database.change(
                        request,
                        tx -> changed(tx, request, ticket, (snoozes, locked) -> {
                            Snooze.refuseFinished(locked.status());
                            var until = Snooze.until(wanted, clock.instant());
                            snoozes.snooze(ticket, request.member().member(), until, ids.next());
                        }));
            case FollowUpCommand.Wake(var ticket) ->
                database.change(
                        request, tx -> changed(tx, request, ticket, (snoozes, _) -> snoozes.wake(ticket, Why.HAND)));
        };
    }

    private static TicketView changed(
            Tx tx, Envelope<?> request, UUID id, BiConsumer<SnoozeRepository, Ticket> change) {
        change.accept(new SnoozeRepository(tx), lockOwn(tx, request, id));
        return new TicketReader(tx, Viewer.afterWriting(request.member())).get(id);
    }

    /** @throws Rejection when there is no such ticket for this member, or it is not theirs to work on */
    private static Ticket lockOwn(Tx tx, Envelope<?> request, UUID id) {
        var ticket = new TicketRepository(tx).lock(id);
        Standing.of(tx, id, request.member().member()).requireWork(request.member());
        return ticket;
    }
}
