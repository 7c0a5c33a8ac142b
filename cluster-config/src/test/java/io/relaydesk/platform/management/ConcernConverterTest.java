package io.relaydesk.platform.management;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of who speaks in a log line")
class ConcernConverterTest {
    @ParameterizedTest
    @CsvSource({
        "io.relaydesk.ticket.TicketVerticle, ticket",
        "io.relaydesk.platform.cluster.Cluster, cluster",
        "io.relaydesk.platform.Bus, relaydesk",
        "io.relaydesk.Main, relaydesk",
        "com.hazelcast.core.LifecycleService, hazelcast",
        "io.vertx.core.impl.BlockedThreadChecker, vertx",
        "ROOT, ROOT"
    })
    void is_the_concern_or_the_library(String logger, String name) {
        assertThat(ConcernConverter.concernOf(logger)).isEqualTo(name);
    }
}
