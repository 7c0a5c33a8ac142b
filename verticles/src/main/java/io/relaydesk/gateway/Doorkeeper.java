package io.relaydesk.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.relaydesk.messages.auth.AuthQuery.Enter;
import io.relaydesk.messages.workspace.AccessMoved;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Unauthenticated;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Says who asks. What the auth concern answered is remembered for 2 s, and forgotten at once when a hint says that rights moved:
 * so an ended session, a role or a membership takes effect within 2 s even when no hint gets through (F2, T-c6).
 */
final class Doorkeeper {
    private static final Duration MEMORY = Duration.ofSeconds(2);
    private static final String SCHEME = "Bearer ";

    private record Key(String token, Optional<UUID> workspace) {}

    private final Bus bus;
    private final Cache<Key, Actor> known =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(MEMORY).build();

    Doorkeeper(Bus bus) {
        this.bus = bus;
        bus.listen(
                AccessMoved.class, moved -> known.asMap().values().removeIf(actor -> isPerson(actor, moved.person())));
    }

    /** @param workspace the one in the path, if the operation is about one */
    Future<Actor> actor(String authorization, Optional<UUID> workspace, String correlation) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Future.failedFuture(new Rejection(new Unauthenticated("logged-out", "Please log in.")));
        }
        var key = new Key(authorization.substring(SCHEME.length()), workspace);
        var remembered = known.getIfPresent(key);
        if (remembered != null) return Future.succeededFuture(remembered);
        return bus.ask(new Envelope<>(new Actor.Anonymous(), correlation, new Enter(key.token(), workspace)))
                .map(entered -> {
                    known.put(key, entered.actor());
                    return entered.actor();
                });
    }

    private static boolean isPerson(Actor actor, UUID person) {
        return switch (actor) {
            case Actor.Member member -> member.person().equals(person);
            case Actor.Person known -> known.person().equals(person);
            case Actor.Anonymous _, Actor.Desk _ -> false;
        };
    }
}
