package io.relaydesk.auth;

import io.relaydesk.messages.auth.AuthQuery.Enter;
import io.relaydesk.messages.auth.AuthViews.Entered;
import io.relaydesk.messages.auth.AuthViews.LiveTicket;
import io.relaydesk.messages.auth.AuthViews.Seat;
import io.relaydesk.messages.auth.AuthViews.Seated;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Keys;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Sql;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Says who a token stands for: checks its signature, then its session and the membership as they are now. */
final class Entrance {
    private static final int TICKET_SECONDS = 30;
    private static final long RELOAD_EVERY_MS = 10_000;
    private final Vertx vertx;
    private final Database database;
    private final Keys keys;
    private final AuthSettings settings;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile AccessTokens tokens;
    private long loadedAt;

    Entrance(Vertx vertx, Database database, Keys keys, AuthSettings settings, Clock clock) {
        this.vertx = vertx;
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The tokens of this desk; keys are read when first needed and when another node has made a new one. */
    AccessTokens tokens() {
        return tokens == null ? reload() : tokens;
    }

    private AccessTokens reload() {
        loading.lock();
        try {
            var now = System.currentTimeMillis();
            if (tokens == null || now - loadedAt > RELOAD_EVERY_MS) {
                var current = database.identity(sql -> SigningKeys.current(sql, keys));
                tokens = new AccessTokens(vertx, current, clock, settings.accessLife());
                loadedAt = now;
            }
            return tokens;
        } finally {
            loading.unlock();
        }
    }

    Entered enter(Enter enter) {
        var known = tokens();
        if (!known.knowsKeyOf(enter.token())) known = reload();
        var claims = known.verify(enter.token());
        return database.identity(sql -> {
            var sessions = new SessionRepository(sql, settings);
            if (!sessions.seen(claims.session(), claims.person())) throw AccessTokens.loggedOut();
            if (enter.workspace().isEmpty()) return new Entered(new Actor.Person(claims.person(), claims.session()));
            var seat = new Seat(
                    claims.session(), claims.person(), enter.workspace().get());
            return new Entered(sessions.member(seat).orElseThrow(() -> Rejection.notFound("workspace")));
        });
    }

    Seated reseat(List<Seat> seats) {
        return new Seated(database.identity(sql -> new SessionRepository(sql, settings).seated(seats)));
    }

    LiveTicket issueLiveTicket(Actor.Member member) {
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(Keys.random(32));
        var expires = database.identity(sql -> sql.find(
                        """
                        insert into identity.live_ticket (hash, session_id, person_id, workspace_id, expires_at)
                        values ($1, $2, $3, $4, now() + $5 * interval '1 second')
                        returning expires_at
                        """,
                        row -> Sql.instant(row, "expires_at"),
                        hash(ticket),
                        member.session(),
                        member.person(),
                        member.workspace(),
                        (double) TICKET_SECONDS)
                .orElse(Instant.EPOCH));
        return new LiveTicket(ticket, expires, "/api/v1/live");
    }

    Entered redeem(String ticket) {
        return database.identity(sql -> {
            var seat = sql.find(
                            """
                            delete from identity.live_ticket
                             where hash = $1
                               and expires_at > now()
                            returning session_id, person_id, workspace_id
                            """,
                            row -> new Seat(
                                    row.getUUID("session_id"), row.getUUID("person_id"), row.getUUID("workspace_id")),
                            hash(ticket))
                    .orElseThrow(AccessTokens::loggedOut);
            return new Entered(new SessionRepository(sql, settings).member(seat).orElseThrow(AccessTokens::loggedOut));
        });
    }

    private byte[] hash(String ticket) {
        return keys.mac("live-ticket", ticket.getBytes(StandardCharsets.UTF_8));
    }
}
