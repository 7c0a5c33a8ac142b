package io.relaydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.settings.Secret;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.SettingsException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of the database")
class DatabaseSettingsTest {

    @Test
    void mean_an_own_server_when_nothing_is_set() {
        assertThat(read(Map.of()))
                .isEqualTo(new DatabaseSettings(Optional.empty(), new Secret("relaydesk"), 54321, 16, 6, 8));
    }

    @Test
    void name_a_server_elsewhere() {
        var settings = read(Map.of("DATABASE_URL", "postgresql://admin:p%40ss:word@db.example/desk?sslmode=require"));

        assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5432/desk?sslmode=require");
        assertThat(settings.adminUser()).isEqualTo("admin");
        assertThat(settings.adminPassword()).isEqualTo("p@ss:word");
    }

    @Test
    void do_without_a_password() {
        var settings = read(Map.of("DATABASE_URL", "postgresql://db.example:6432/desk"));

        assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/desk");
        assertThat(settings.adminUser()).isEqualTo("postgres");
        assertThat(settings.adminPassword()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, mysql://db.example/desk",
        "DATABASE_URL, db.example",
        "RELAYDESK_DATABASE_PORT, many",
        "RELAYDESK_DATABASE_APP_POOL, 0",
        "RELAYDESK_DATABASE_WORKER_POOL, -1",
        "RELAYDESK_DATABASE_AUTH_POOL, 0"
    })
    void refuse_nonsense_by_name(String key, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of(key, value)))
                .withMessageContaining(key.contains("POOL") ? "POOL" : key);
    }

    @Test
    void do_not_print_the_password_of_the_roles() {
        assertThat(read(Map.of("RELAYDESK_DATABASE_ROLE_PASSWORD", "hush")).toString())
                .doesNotContain("hush");
    }

    private static DatabaseSettings read(Map<String, String> environment) {
        return Settings.of(environment).read(DatabaseSettings.class);
    }
}
