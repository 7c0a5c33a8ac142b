package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a device")
class DeviceTest {

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', Firefox on Linux",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
                + " Safari/537.36', Chrome on Windows",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0"
                + " Mobile/15E148 Safari/604.1', Mobile Safari on iOS",
        "curl/8.5.0, curl"
    })
    void is_what_people_call_it(String agent, String name) {
        assertThat(Device.named(agent)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>alert(1)</script>", "\u0000", "é", "Mozilla/5.0"})
    void is_another_program_when_nobody_knows_it(String agent) {
        assertThat(Device.named(agent)).isEqualTo("Another program");
    }

    @Test
    void is_found_quickly_however_long_the_header() {
        assertThat(Device.named("Mozilla/5.0 (" + "a;".repeat(8_000))).isEqualTo("Another program");
    }
}
