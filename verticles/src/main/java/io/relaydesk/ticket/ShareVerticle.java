package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.ShareAccess;
import io.relaydesk.messages.ticket.ShareCommand;
import io.relaydesk.messages.ticket.ShareCommand.Share;
import io.relaydesk.messages.ticket.ShareCommand.Unshare;
import io.relaydesk.messages.ticket.ShareQuery;
import io.relaydesk.messages.ticket.ShareQuery.SharesOf;
import io.relaydesk.messages.ticket.ShareViews.Shares;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/** Shares tickets with other teams (IA-17). There is no copy: what the others write stands in the one ticket. */
public final class ShareVerticle extends VerticleBase {
    private static final int CONCURRENCY = 16;
    private final Bus bus;
    private final Database database;

    public ShareVerticle(Bus bus, Database database) {
        this.bus = bus;
        this.database = database;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(ShareCommand.class, CONCURRENCY, this::handle),
                bus.serve(ShareQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, ShareCommand<?> command) {
        return switch (command) {
            case Share(var ticket, var team, var access) ->
                database.change(request, tx -> turn(tx, request, ticket, team, Optional.of(access)));
            case Unshare(var ticket, var team) ->
                database.change(request, tx -> turn(tx, request, ticket, team, Optional.empty()));
        };
    }

    private Object answer(Envelope<?> request, ShareQuery<?> query) {
        return switch (query) {
            case SharesOf(var ticket) ->
                database.read(request, tx -> {
                    new TicketReader(tx, Viewer.of(request.member())).get(ticket);
                    return new ShareRepository(tx).of(ticket);
                });
        };
    }

    /** Makes of what a team may do with the ticket what it shall be; empty is: nothing any more. */
    private static Shares turn(Tx tx, Envelope<?> request, UUID ticket, UUID team, Optional<ShareAccess> wanted) {
        var by = request.member();
        new TicketRepository(tx).lock(ticket);
        if (!Standing.worker(tx, ticket, by).may(Permission.TICKET_SHARE))
            throw Rejection.forbidden(Permission.TICKET_SHARE);
        var shares = new ShareRepository(tx);
        var before = shares.with(ticket, team);
        if (before.isEmpty() && wanted.isEmpty()) throw Rejection.notFound("team");
        if (before.equals(wanted)) return shares.of(ticket);
        if (wanted.isEmpty()) {
            shares.unshare(ticket, team);
            tx.append(told("ticket.unshared", ticket, team, before.orElseThrow()));
            return shares.of(ticket);
        }
        shares.requireOther(ticket, team);
        if (before.isEmpty() && shares.of(ticket).shares().size() >= ShareRepository.MOST) {
            throw Rejection.conflict("too-many-shares", "A ticket is shared with at most 50 teams.");
        }
        shares.share(ticket, team, wanted.get(), by.member());
        tx.append(told("ticket.shared", ticket, team, wanted.get()));
        return shares.of(ticket);
    }

    private static NewEvent told(String type, UUID ticket, UUID team, ShareAccess access) {
        var data = new JsonObject().put("team", team.toString()).put("access", access.key());
        return NewEvent.aboutTicket(type, Audience.STAFF, ticket, null, data);
    }
}
