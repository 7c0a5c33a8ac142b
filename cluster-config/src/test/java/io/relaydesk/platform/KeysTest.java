package io.relaydesk.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The keys of a desk")
class KeysTest {
    private static final Keys KEYS = new Keys("A".repeat(44));
    private static final Keys OTHERS = new Keys("B".repeat(43) + "=");

    @Test
    void prove_the_same_for_the_same() {
        assertThat(mac(KEYS, "code", "a", "b")).hasSize(32).isEqualTo(mac(KEYS, "code", "a", "b"));
    }

    @Test
    void prove_nothing_for_another_purpose_another_secret_or_other_parts() {
        var proof = mac(KEYS, "code", "a", "b");

        assertThat(proof)
                .isNotEqualTo(mac(KEYS, "codes", "a", "b"))
                .isNotEqualTo(mac(OTHERS, "code", "a", "b"))
                .isNotEqualTo(mac(KEYS, "code", "b", "a"))
                .isNotEqualTo(mac(KEYS, "code", "ab"))
                .isNotEqualTo(mac(KEYS, "code", "ab", ""))
                .isNotEqualTo(mac(KEYS, "code", "", "ab"));
    }

    @Test
    void open_what_they_sealed() {
        var sealed = KEYS.seal("mailbox", "row 7", bytes("a secret"));

        assertThat(KEYS.open("mailbox", "row 7", sealed)).isEqualTo(bytes("a secret"));
        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
    }

    @Test
    void seal_the_same_never_twice_alike() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(_ -> Base64.getEncoder().encodeToString(KEYS.seal("mailbox", "row", bytes("x")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void open_nothing_that_was_moved_changed_or_cut() {
        var sealed = KEYS.seal("mailbox", "row 7", bytes("a secret"));
        var changed = sealed.clone();
        changed[sealed.length - 1] ^= 1;

        refused(KEYS, "mailbox", "row 8", sealed);
        refused(KEYS, "webhook", "row 7", sealed);
        refused(OTHERS, "mailbox", "row 7", sealed);
        refused(KEYS, "mailbox", "row 7", changed);
        refused(KEYS, "mailbox", "row 7", java.util.Arrays.copyOf(sealed, sealed.length - 1));
        refused(KEYS, "mailbox", "row 7", java.util.Arrays.copyOf(sealed, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "not base64 at all, with spaces"})
    void need_a_real_secret(String secret) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Keys(secret));
    }

    @Test
    void are_kept_in_a_file_that_only_its_owner_reads(@TempDir Path folder) throws IOException {
        var file = folder.resolve("data").resolve("secret");

        var first = Keys.keptIn(file);
        var again = Keys.keptIn(file);

        assertThat(mac(again, "code", "a")).isEqualTo(mac(first, "code", "a"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(mac(Keys.keptIn(folder.resolve("other")), "code", "a")).isNotEqualTo(mac(first, "code", "a"));
    }

    private static byte[] mac(Keys keys, String purpose, String... parts) {
        return keys.mac(
                purpose, java.util.Arrays.stream(parts).map(KeysTest::bytes).toArray(byte[][]::new));
    }

    private static void refused(Keys keys, String purpose, String context, byte[] sealed) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> keys.open(purpose, context, sealed));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
