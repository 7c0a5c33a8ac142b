package io.relaydesk.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.SettingsException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of the cluster")
class ClusterSettingsTest {
    @Test
    void make_a_lone_node_that_only_this_machine_can_reach_when_nothing_is_set() {
        var settings = Settings.of(Map.of()).read(ClusterSettings.class);

        assertThat(settings)
                .isEqualTo(new ClusterSettings(
                        "relaydesk",
                        "127.0.0.1",
                        5701,
                        List.of(),
                        Optional.empty(),
                        0,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1)));
        assertThat(settings.alone()).isTrue();
    }

    @Test
    void look_for_others_by_address_or_by_name() {
        assertThat(read(Map.of("RELAYDESK_CLUSTER_MEMBERS", "10.0.0.1:5701,10.0.0.2:5701")))
                .satisfies(settings -> assertThat(settings.alone()).isFalse())
                .satisfies(
                        settings -> assertThat(settings.members()).containsExactly("10.0.0.1:5701", "10.0.0.2:5701"));
        assertThat(read(Map.of("RELAYDESK_CLUSTER_DNS", "nodes.relaydesk.svc")).alone())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RELAYDESK_CLUSTER_PORT, 70000",
        "RELAYDESK_BUS_PORT, -1",
        "RELAYDESK_CLUSTER_HEARTBEAT, 0s",
        "RELAYDESK_CLUSTER_SILENCE, 1500ms",
        "RELAYDESK_CLUSTER_SILENCE, 1s",
        "RELAYDESK_CLUSTER_MERGE_FIRST, PT-1S",
        "RELAYDESK_CLUSTER_MERGE_NEXT, 10ms",
        "RELAYDESK_CLUSTER_DRAIN, PT-1S"
    })
    void refuse_nonsense_and_name_the_key(String key, String value) {
        refuses(Map.of(key, value)).withMessageContaining(key);
    }

    @Test
    void refuse_two_ways_to_find_others() {
        refuses(Map.of("RELAYDESK_CLUSTER_MEMBERS", "a:1", "RELAYDESK_CLUSTER_DNS", "b"))
                .withMessageContaining("RELAYDESK_CLUSTER_MEMBERS")
                .withMessageContaining("RELAYDESK_CLUSTER_DNS");
    }

    @Test
    void reach_hazelcast() {
        var lone = HazelcastConfiguration.of(read(Map.of()));
        var named = HazelcastConfiguration.of(
                read(Map.of("RELAYDESK_CLUSTER_DNS", "nodes.svc", "RELAYDESK_CLUSTER_SILENCE", "8s")));

        assertThat(lone.getNetworkConfig().isPortAutoIncrement()).isTrue();
        assertThat(lone.getProperty("hazelcast.wait.seconds.before.join")).isEqualTo("0");
        assertThat(named.getNetworkConfig().isPortAutoIncrement()).isFalse();
        assertThat(named.getProperty("hazelcast.max.no.heartbeat.seconds")).isEqualTo("8");
        assertThat(named.getMultiMapConfig("__vertx.subs").getBackupCount()).isEqualTo(2);
        assertThat(named.getNetworkConfig().getJoin().getTcpIpConfig().isEnabled())
                .isFalse();
        assertThat(named.getNetworkConfig().getJoin().getMulticastConfig().isEnabled())
                .isFalse();
        assertThat(named.getNetworkConfig().getJoin().getKubernetesConfig().getProperty("service-dns"))
                .isEqualTo("nodes.svc");
    }

    private static ClusterSettings read(Map<String, String> environment) {
        return Settings.of(environment).read(ClusterSettings.class);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<SettingsException> refuses(
            Map<String, String> environment) {
        return assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> read(environment));
    }
}
