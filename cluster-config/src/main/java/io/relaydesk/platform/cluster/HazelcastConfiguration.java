package io.relaydesk.platform.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.time.Duration;

/** Turns our settings into Hazelcast's. The figures were measured; see the decision on Hazelcast before changing one. */
final class HazelcastConfiguration {
    private HazelcastConfiguration() {}

    static Config of(ClusterSettings settings) {
        // Vert.x's own file: it declares the maps that hold registrations and nodes.
        var config = ConfigUtil.loadConfig();
        config.setClusterName(settings.name());
        listen(config, settings);
        findOthers(config, settings);
        noticeFailures(config, settings);
        keepToOurselves(config);
        keepSmall(config);
        return config;
    }

    private static void listen(Config config, ClusterSettings settings) {
        var network = config.getNetworkConfig();
        network.setPort(settings.port());
        network.setPortAutoIncrement(settings.alone());
        network.getInterfaces().setEnabled(true).addInterface(settings.host());
        config.setProperty("hazelcast.local.localAddress", settings.host());
        config.setProperty("hazelcast.socket.bind.any", "false");
    }

    private static void findOthers(Config config, ClusterSettings settings) {
        var join = config.getNetworkConfig().getJoin();
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(settings.dns().isEmpty());
        settings.members().forEach(join.getTcpIpConfig()::addMember);
        settings.dns()
                .ifPresent(name -> join.getKubernetesConfig()
                        .setEnabled(true)
                        .setProperty("service-dns", name)
                        .setProperty("service-port", Integer.toString(settings.port())));
        // How long to collect members that start at the same moment. Must stay below the join timeout.
        config.setProperty("hazelcast.wait.seconds.before.join", settings.alone() ? "0" : "1");
    }

    private static void noticeFailures(Config config, ClusterSettings settings) {
        config.setProperty("hazelcast.heartbeat.interval.seconds", seconds(settings.heartbeat()));
        config.setProperty("hazelcast.max.no.heartbeat.seconds", seconds(settings.silence()));
        config.setProperty("hazelcast.merge.first.run.delay.seconds", seconds(settings.mergeFirst()));
        config.setProperty("hazelcast.merge.next.run.delay.seconds", seconds(settings.mergeNext()));
        // Registrations of the bus survive two nodes that die at once.
        config.getMultiMapConfig("__vertx.subs").setBackupCount(2);
        config.getMapConfig("__vertx.nodeInfo").setBackupCount(2);
        config.getMapConfig("__vertx.haInfo").setBackupCount(2);
    }

    private static void keepToOurselves(Config config) {
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        // The node stops Hazelcast itself, after it has drained.
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        var filter = new JavaSerializationFilterConfig();
        filter.getWhitelist().addPrefixes("io.vertx.", "io.relaydesk.");
        config.getSerializationConfig().setJavaSerializationFilterConfig(filter);
    }

    private static void keepSmall(Config config) {
        config.setProperty("hazelcast.operation.thread.count", "2");
        config.setProperty("hazelcast.operation.generic.thread.count", "2");
        config.setProperty("hazelcast.io.thread.count", "1");
        config.setProperty("hazelcast.event.thread.count", "1");
    }

    private static String seconds(Duration length) {
        return Long.toString(length.toSeconds());
    }
}
