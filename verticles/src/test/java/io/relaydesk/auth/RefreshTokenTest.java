package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.platform.Keys;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A refresh token")
class RefreshTokenTest {
    private static final Keys KEYS = new Keys("A".repeat(44));
    private static final RefreshToken TOKEN = new RefreshToken(new UUID(1, 2), 3);

    @Test
    void tells_its_session_and_generation() {
        var written = TOKEN.write(KEYS);

        assertThat(written).hasSize(70).matches("[A-Za-z0-9_-]+");
        assertThat(RefreshToken.read(KEYS, written)).contains(TOKEN);
    }

    @Test
    void is_the_same_each_time_it_is_written() {
        assertThat(TOKEN.write(KEYS)).isEqualTo(TOKEN.write(KEYS));
    }

    @Test
    void differs_by_session_generation_and_secret() {
        assertThat(TOKEN.write(KEYS))
                .isNotEqualTo(new RefreshToken(new UUID(1, 2), 4).write(KEYS))
                .isNotEqualTo(new RefreshToken(new UUID(1, 3), 3).write(KEYS))
                .isNotEqualTo(TOKEN.write(new Keys("B".repeat(43) + "=")));
    }

    @Test
    void is_worth_nothing_when_a_single_bit_was_changed() {
        var bytes = Base64.getUrlDecoder().decode(TOKEN.write(KEYS));
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(RefreshToken.read(KEYS, text(forged))).isEmpty();
        }
    }

    @Test
    void is_worth_nothing_when_cut_grown_or_of_another_kind() {
        var bytes = Base64.getUrlDecoder().decode(TOKEN.write(KEYS));
        for (var length = 0; length < 60; length++) {
            if (length == bytes.length) continue;
            assertThat(RefreshToken.read(KEYS, text(Arrays.copyOf(bytes, length))))
                    .isEmpty();
        }
        var body = Arrays.copyOf(bytes, 20);
        var otherProof = Arrays.copyOf(body, 52);
        System.arraycopy(KEYS.mac("invitation", body), 0, otherProof, 20, 32);
        assertThat(RefreshToken.read(KEYS, text(otherProof))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "null", "[]", "{}", "\u0000", "é", "====", "true", "undefined", "a b", "*"})
    void is_not_made_of_nothing(String text) {
        assertThat(RefreshToken.read(KEYS, text)).isEmpty();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
