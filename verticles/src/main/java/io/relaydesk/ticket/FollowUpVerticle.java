package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.FollowUpCommand;
import io.relaydesk.messages.ticket.FollowUpCommand.AddCopy;
import io.relaydesk.messages.ticket.FollowUpCommand.Follow;
import io.relaydesk.messages.ticket.FollowUpCommand.RemoveCopy;
import io.relaydesk.messages.ticket.FollowUpCommand.Unfollow;
import io.relaydesk.messages.ticket.FollowUpQuery;
import io.relaydesk.messages.ticket.FollowUpQuery.Informed;
import io.relaydesk.messages.ticket.FollowUpViews.InformedView;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Email;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Snooze.Why;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.util.Set;
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
        return Future.all(
                bus.serve(FollowUpCommand.class, CONCURRENCY, this::handle),
                bus.serve(FollowUpQuery.class, CONCURRENCY, this::answer));
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
            case Follow(var ticket, var member) ->
                database.change(request, tx -> {
                    requireSeen(tx, request, ticket, member);
                    if (!Colleagues.of(tx, ticket, Set.of(member)).containsKey(member)) {
                        throw Rejection.invalid("member", "Choose an active colleague who may see this ticket.");
                    }
                    new FollowerRepository(tx)
                            .add(ticket, Set.of(member), request.member().member());
                    return null;
                });
            case Unfollow(var ticket, var member) ->
                database.change(request, tx -> {
                    requireSeen(tx, request, ticket, member);
                    new FollowerRepository(tx).remove(ticket, member);
                    return null;
                });
            case AddCopy(var ticket, var email, var name) ->
                database.change(request, tx -> {
                    lockOwn(tx, request, ticket);
                    return new CopyRepository(tx)
                            .add(
                                    ticket,
                                    ids.next(),
                                    Email.of(email),
                                    name,
                                    "manual",
                                    request.member().member());
                });
            case RemoveCopy(var ticket, var copy) ->
                database.change(request, tx -> {
                    lockOwn(tx, request, ticket);
                    new CopyRepository(tx).remove(ticket, copy);
                    return null;
                });
        };
    }

    private Object answer(Envelope<?> request, FollowUpQuery<?> query) {
        return switch (query) {
            case Informed(var ticket) ->
                database.read(request, tx -> {
                    new TicketReader(tx, Viewer.of(request.member())).get(ticket);
                    return new InformedView(new FollowerRepository(tx).of(ticket), new CopyRepository(tx).of(ticket));
                });
        };
    }

    /** Everybody who sees a ticket decides for themselves; for others, who may change it. */
    private static void requireSeen(Tx tx, Envelope<?> request, UUID ticket, UUID member) {
        var by = request.member();
        new TicketReader(tx, Viewer.of(by)).get(ticket);
        if (!member.equals(by.member()) && !by.may(Permission.TICKET_CHANGE)) {
            throw Rejection.forbidden(Permission.TICKET_CHANGE);
        }
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
