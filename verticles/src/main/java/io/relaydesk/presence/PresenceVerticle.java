package io.relaydesk.presence;

import com.hazelcast.config.IndexConfig;
import com.hazelcast.config.IndexType;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastJsonValue;
import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicates;
import io.relaydesk.messages.presence.PresenceCommand;
import io.relaydesk.messages.presence.PresenceCommand.Beat;
import io.relaydesk.messages.presence.PresenceCommand.Leave;
import io.relaydesk.messages.presence.PresenceMoved;
import io.relaydesk.messages.presence.PresenceQuery;
import io.relaydesk.messages.presence.PresenceQuery.People;
import io.relaydesk.messages.presence.PresenceQuery.WhoIsHere;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Json;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Keeps signs of life in the map "presence", one per connection, 45 s at most. Hazelcast is asked on virtual threads. */
public final class PresenceVerticle extends VerticleBase {
    private static final String MAP = "presence";
    private static final String WORKSPACE = "workspace";
    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final IMap<String, HazelcastJsonValue> signs;
    private final Clock clock;

    public PresenceVerticle(Bus bus, HazelcastInstance hazelcast, Clock clock) {
        this.bus = bus;
        this.signs = hazelcast.getMap(MAP);
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        signs.addIndex(new IndexConfig(IndexType.HASH, WORKSPACE));
        return Future.all(
                bus.serve(PresenceCommand.class, CONCURRENCY, this::handle),
                bus.serve(PresenceQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, PresenceCommand<?> command) {
        return switch (command) {
            case Beat beat -> beat(request, beat);
            case Leave(var connection) -> leave(request.workspace(), connection);
        };
    }

    private Void beat(Envelope<?> request, Beat beat) {
        var by = request.member();
        var now = clock.instant();
        var sign = new Sign(
                by.workspace(),
                beat.connection(),
                by.member(),
                by.name(),
                by.staff(),
                beat.looking().orElse(null),
                beat.writing().orElse(null),
                now,
                now);
        var before = signs.put(
                Roster.key(by.workspace(), beat.connection()),
                write(sign),
                Roster.GONE_AFTER.toSeconds(),
                TimeUnit.SECONDS);
        if (Roster.moved(before == null ? null : read(before), sign, now))
            bus.announce(new PresenceMoved(by.workspace()));
        return null;
    }

    private Void leave(UUID workspace, UUID connection) {
        if (signs.remove(Roster.key(workspace, connection)) != null) bus.announce(new PresenceMoved(workspace));
        return null;
    }

    private Object answer(Envelope<?> request, PresenceQuery<?> query) {
        return switch (query) {
            case WhoIsHere _ -> whoIsHere(request.workspace());
        };
    }

    private People whoIsHere(UUID workspace) {
        var here = signs.values(Predicates.equal(WORKSPACE, workspace.toString()));
        return Roster.of(here.stream().map(PresenceVerticle::read).toList(), clock.instant());
    }

    private static HazelcastJsonValue write(Sign sign) {
        try {
            return new HazelcastJsonValue(Json.MAPPER.writeValueAsString(sign));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Sign read(HazelcastJsonValue value) {
        try {
            return Json.MAPPER.readValue(value.toString(), Sign.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
