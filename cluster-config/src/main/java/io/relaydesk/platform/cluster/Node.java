package io.relaydesk.platform.cluster;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;

/** A running node of the cluster. Safe to use from every thread. */
public final class Node {
    private final Vertx vertx;
    private final LeavingClusterManager manager;
    private final Duration drain;

    Node(Vertx vertx, LeavingClusterManager manager, Duration drain) {
        this.vertx = vertx;
        this.manager = manager;
        this.drain = drain;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** For presence, caches and the like: what it holds may be forgotten. */
    public HazelcastInstance hazelcast() {
        return manager.getHazelcastInstance();
    }

    /** Host and port for membership, as other nodes know it. */
    public String address() {
        var address = hazelcast().getCluster().getLocalMember().getAddress();
        return address.getHost() + ":" + address.getPort();
    }

    /** How many nodes the cluster has, as far as this node knows. At least 1. */
    public int size() {
        return hazelcast().getCluster().getMembers().size();
    }

    /**
     * The planned end, without a lost request: first the other nodes learn to ask elsewhere, then, after
     * {@code RELAYDESK_CLUSTER_DRAIN}, verticles are stopped and the cluster is left.
     */
    public Future<Void> drain() {
        return manager.takeBackRegistrations()
                .eventually(
                        () -> drain.isZero() ? Future.succeededFuture() : vertx.timer(drain.toMillis(), MILLISECONDS))
                .eventually(this::close);
    }

    /** The end at once: verticles are stopped and the cluster is left; requests under way fail. */
    public Future<Void> close() {
        return vertx.close();
    }
}
