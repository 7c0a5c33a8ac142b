package io.relaydesk.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A secret")
class SecretTest {
    private final Secret secret = new Secret("sesame");

    @Test
    void prints_as_stars_also_inside_a_record() {
        record Login(String user, Secret password) {}

        assertThat(new Login("ann", secret)).hasToString("Login[user=ann, password=****]");
    }

    @Test
    void is_shown_to_who_asks_for_it() {
        assertThat(secret.reveal()).isEqualTo("sesame");
    }

    @Test
    void equals_the_same_secret_only() {
        assertThat(secret).isEqualTo(new Secret("sesame")).hasSameHashCodeAs(new Secret("sesame"));
        assertThat(secret).isNotEqualTo(new Secret("Sesame")).isNotEqualTo("sesame");
    }
}
