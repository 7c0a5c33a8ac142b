package io.relaydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.NodeSettings.Role;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settings of a node")
class NodeSettingsTest {

    @Test
    void make_it_do_everything_when_nothing_is_set() {
        var settings = read(Map.of());

        assertThat(settings)
                .isEqualTo(new NodeSettings(List.of("gateway", "desk", "worker"), Path.of("data"), Optional.empty()));
        assertThat(Role.values()).allMatch(settings::does);
    }

    @Test
    void make_it_do_one_thing() {
        var settings = read(Map.of("RELAYDESK_ROLES", " worker "));

        assertThat(settings.does(Role.WORKER)).isTrue();
        assertThat(settings.does(Role.DESK)).isFalse();
        assertThat(settings.does(Role.GATEWAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway,cook", "Gateway", ",", "all"})
    void refuse_a_role_that_is_none(String roles) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of("RELAYDESK_ROLES", roles)))
                .withMessageContaining("RELAYDESK_ROLES");
    }

    @Test
    void do_not_print_the_secret() {
        assertThat(read(Map.of("RELAYDESK_SECRET", "hush")).toString()).doesNotContain("hush");
    }

    private static NodeSettings read(Map<String, String> environment) {
        return Settings.of(environment).read(NodeSettings.class);
    }
}
