package io.relaydesk.auth;

import io.relaydesk.messages.auth.AuthCommand;
import io.relaydesk.messages.auth.AuthCommand.AcceptInvitation;
import io.relaydesk.messages.auth.AuthCommand.EndOtherSessions;
import io.relaydesk.messages.auth.AuthCommand.EndSession;
import io.relaydesk.messages.auth.AuthCommand.IssueLiveTicket;
import io.relaydesk.messages.auth.AuthCommand.LogIn;
import io.relaydesk.messages.auth.AuthCommand.LogOut;
import io.relaydesk.messages.auth.AuthCommand.RedeemLiveTicket;
import io.relaydesk.messages.auth.AuthCommand.Rename;
import io.relaydesk.messages.auth.AuthCommand.Renew;
import io.relaydesk.messages.auth.AuthCommand.RequestCode;
import io.relaydesk.messages.auth.AuthQuery;
import io.relaydesk.messages.auth.AuthQuery.Enter;
import io.relaydesk.messages.auth.AuthQuery.MySessions;
import io.relaydesk.messages.auth.AuthQuery.Reseat;
import io.relaydesk.messages.auth.AuthQuery.WhoAmI;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Keys;
import io.relaydesk.tenant.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;

/** The door: sends what is asked to {@link CodeDesk}, {@link SessionDesk} or {@link Entrance}. */
public final class AuthVerticle extends VerticleBase {
    private static final int CONCURRENCY = 64;
    private static final long FORGET_EVERY_MS = 600_000;
    private final Bus bus;
    private final Database database;
    private final Keys keys;
    private final AuthSettings settings;
    private final Clock clock;
    private final Ids ids;

    public AuthVerticle(Bus bus, Database database, Keys keys, AuthSettings settings, Clock clock, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        var entrance = new Entrance(vertx, database, keys, settings, clock);
        var sessions = new SessionDesk(bus, database, keys, settings, ids, entrance);
        var codes = new CodeDesk(bus, database, keys, settings, ids, sessions);
        vertx.setPeriodic(
                FORGET_EVERY_MS,
                _ -> Thread.startVirtualThread(() -> database.identity(sql -> {
                    new LoginRepository(sql).forget();
                    return null;
                })));
        return Future.all(
                bus.serve(
                        AuthCommand.class,
                        CONCURRENCY,
                        (request, command) -> handle(codes, sessions, entrance, request, command)),
                bus.serve(
                        AuthQuery.class, CONCURRENCY, (request, query) -> answer(sessions, entrance, request, query)));
    }

    private static Object handle(
            CodeDesk codes, SessionDesk sessions, Entrance entrance, Envelope<?> request, AuthCommand<?> command) {
        return switch (command) {
            case RequestCode wish -> codes.request(wish);
            case LogIn login -> codes.logIn(login);
            case Renew renew -> sessions.renew(renew);
            case LogOut(var token) -> sessions.logOut(token);
            case AcceptInvitation accept -> sessions.acceptInvitation(request, accept);
            case Rename(var name) -> sessions.rename(request, name);
            case EndSession(var session) -> sessions.end(request.person(), session);
            case EndOtherSessions _ -> sessions.endOthers(request.person());
            case IssueLiveTicket _ -> entrance.issueLiveTicket(request.member());
            case RedeemLiveTicket(var ticket) -> entrance.redeem(ticket);
        };
    }

    private static Object answer(SessionDesk sessions, Entrance entrance, Envelope<?> request, AuthQuery<?> query) {
        return switch (query) {
            case Enter enter -> entrance.enter(enter);
            case Reseat(var seats) -> entrance.reseat(seats);
            case WhoAmI _ -> sessions.me(request.person());
            case MySessions _ -> sessions.list(request.person());
        };
    }
}
