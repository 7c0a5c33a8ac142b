package io.relaydesk.platform.cluster;

import com.hazelcast.config.Config;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what this node has registered on the bus, so that it can be taken back before the handlers go. Unregistering the
 * consumers does not do: the handler is gone at once, the news reaches the other nodes later, and requests in between are lost.
 */
final class LeavingClusterManager extends HazelcastClusterManager {
    private final Set<Registration> own = ConcurrentHashMap.newKeySet();

    LeavingClusterManager(Config config) {
        super(config);
    }

    @Override
    public void addRegistration(String address, RegistrationInfo info, Completable<Void> done) {
        if (!info.localOnly()) own.add(new Registration(address, info));
        super.addRegistration(address, info, done);
    }

    @Override
    public void removeRegistration(String address, RegistrationInfo info, Completable<Void> done) {
        own.remove(new Registration(address, info));
        super.removeRegistration(address, info, done);
    }

    /** Other nodes ask elsewhere from now on; handlers here still answer what is under way and what this node asks itself. */
    Future<Void> takeBackRegistrations() {
        return Future.join(own.stream().map(this::takeBack).toList()).mapEmpty();
    }

    private Future<Void> takeBack(Registration registration) {
        var done = Promise.<Void>promise();
        removeRegistration(registration.address(), registration.info(), done);
        return done.future();
    }

    private record Registration(String address, RegistrationInfo info) {}
}
