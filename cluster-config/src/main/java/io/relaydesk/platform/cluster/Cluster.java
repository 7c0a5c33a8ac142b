package io.relaydesk.platform.cluster;

import io.micrometer.core.instrument.MeterRegistry;
import io.relaydesk.platform.settings.StartupProblem;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts nodes. */
public final class Cluster {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Cluster() {}

    /**
     * Starts a node and waits until it has joined the others, or found none. Blocks: 2 to 5 s, two minutes at most; not to be
     * called on an event loop.
     *
     * @param meters what Vert.x reports its figures to
     * @throws StartupProblem when an address cannot be listened on or the cluster cannot be joined
     */
    public static Node start(ClusterSettings settings, MeterRegistry meters) {
        if (!settings.alone()) checkFree(settings.host(), settings.port(), "RELAYDESK_CLUSTER_PORT");
        checkFree(settings.host(), settings.busPort(), "RELAYDESK_BUS_PORT");
        var manager = new LeavingClusterManager(HazelcastConfiguration.of(settings));
        try {
            var vertx = Vertx.builder()
                    .with(options(settings))
                    .withMetrics(new MicrometerMetricsFactory(meters))
                    .withClusterManager(manager)
                    .buildClustered()
                    .await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            var node = new Node(vertx, manager, settings.drain());
            LOG.info("Joined cluster {} as {}, one of {}", settings.name(), node.address(), node.size());
            return node;
        } catch (TimeoutException late) {
            throw new StartupProblem(
                    "The cluster was not joined within %d s: check RELAYDESK_CLUSTER_MEMBERS or RELAYDESK_CLUSTER_DNS."
                            .formatted(PATIENCE.toSeconds()),
                    late);
        }
    }

    private static VertxOptions options(ClusterSettings settings) {
        return new VertxOptions()
                .setEventBusOptions(new EventBusOptions()
                        .setHost(settings.host())
                        .setClusterPublicHost(settings.host())
                        .setPort(settings.busPort()))
                .setMetricsOptions(new MicrometerMetricsOptions()
                        .setEnabled(true)
                        // The library shares registries of the same name, whichever was handed in.
                        .setRegistryName(UUID.randomUUID().toString()));
    }

    /** Asked before the libraries do, which would answer with pages of stack traces. */
    private static void checkFree(String host, int port, String key) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            LOG.debug("{} is free", probe.getLocalSocketAddress());
        } catch (IOException taken) {
            throw StartupProblem.cannotListen(host, port, key, taken);
        }
    }
}
