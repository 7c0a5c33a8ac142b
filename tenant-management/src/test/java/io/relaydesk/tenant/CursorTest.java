package io.relaydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The cursor of a list")
class CursorTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void comes_back_as_it_was_given_out() {
        var at = Instant.parse("2026-03-01T08:00:00.123456Z");

        var read = Cursor.read(Cursor.of(2, at, ID, 7_000_000_000L, "a b"), 5);

        assertThat(read.integer(0)).isEqualTo(2);
        assertThat(read.instant(1)).isEqualTo(at);
        assertThat(read.id(2)).isEqualTo(ID);
        assertThat(read.number(3)).isEqualTo(7_000_000_000L);
        assertThat(read.text(4)).isEqualTo("a b");
    }

    @Test
    void is_safe_in_an_address() {
        assertThat(Cursor.of("\u00ff\u00ff\u00fe???", Instant.MAX, ID)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void is_none_on_the_first_page() {
        assertThat(Cursor.read(null, 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "a", "====", "a b", "\u0000", "../..", "null", "0", "é", "QQ", "' or 1=1 --"})
    void is_refused_when_it_was_not_given_out(String text) {
        refused(() -> Cursor.read(text, 2));
    }

    @Test
    void is_refused_by_another_list() {
        refused(() -> Cursor.read(Cursor.of(1, 2, 3), 2));
        refused(() -> Cursor.read(Cursor.of(1), 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "1'; drop table ticket",
                "99999999999999999999999",
                "NaN",
                "1e5",
                "-",
                "+1000000000-12-31T23:59:59Z1",
                "2026-02-30T00:00:00Z",
                "0198c0de-0000-7000-8000-00000000000g"
            })
    void is_refused_when_a_part_is_something_else(String part) {
        var cursor = Cursor.read(encoded(part), 1);

        for (var reader : java.util.List.<Function<Integer, Object>>of(
                cursor::id, cursor::instant, cursor::integer, cursor::number)) {
            refused(() -> reader.apply(0));
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ThrowingCallable reading) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(reading)
                .satisfies(refusal -> assertThat(refusal.error())
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                invalid -> assertThat(invalid.fields()).containsOnlyKeys("cursor")));
    }
}
