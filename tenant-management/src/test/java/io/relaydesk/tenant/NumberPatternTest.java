package io.relaydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.tenant.NumberPattern.Sequence;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number pattern")
class NumberPatternTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "{seq}, 42",
        "{prefix}-{year}-{seq:3}, TICK-2026-042",
        "{prefix}{yy}{dept}{seq:5}, TICK26IT00042",
        "{dept}.{seq:1}, IT.42",
    })
    void is_filled_in(String text, String number) {
        assertThat(pattern(text, Sequence.WORKSPACE).render("IT", NOW, 42)).isEqualTo(number);
    }

    @Test
    void outgrows_its_width_rather_than_cutting_a_number() {
        assertThat(pattern("{seq:3}", Sequence.WORKSPACE).render(null, NOW, 12_345))
                .isEqualTo("12345");
    }

    @Test
    void names_what_belongs_to_no_department_by_its_own_code() {
        assertThat(pattern("{dept}-{seq}", Sequence.DEPARTMENT).render(null, NOW, 1))
                .isEqualTo("GEN-1");
    }

    @Test
    void takes_the_year_of_utc() {
        var lastMoment = Instant.parse("2026-12-31T23:59:59.999Z");

        assertThat(pattern("{year}", Sequence.YEAR).scope(null, lastMoment)).isEqualTo("2026");
        assertThat(pattern("{year}", Sequence.YEAR).scope(null, lastMoment.plusMillis(1)))
                .isEqualTo("2027");
    }

    @Test
    void counts_apart_what_it_says() {
        assertThat(pattern("{seq}", Sequence.WORKSPACE).scope("IT", NOW)).isEmpty();
        assertThat(pattern("{seq}", Sequence.DEPARTMENT).scope("IT", NOW)).isEqualTo("IT");
        assertThat(pattern("{seq}", Sequence.DEPARTMENT_YEAR).scope(null, NOW)).isEqualTo("GEN/2026");
    }

    @Test
    void shows_the_next_ones() {
        assertThat(pattern("{prefix}-{seq:3}", Sequence.WORKSPACE).row(null, NOW, 9, 3))
                .containsExactly("TICK-009", "TICK-010", "TICK-011");
    }

    @ParameterizedTest
    @EnumSource(Sequence.class)
    void that_names_year_and_department_may_count_in_any_way(Sequence sequence) {
        assertThat(pattern("{prefix}-{year}-{dept}-{seq:4}", sequence).check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TICK",
                "{seq}{seq}",
                "{seq} 1",
                "{seq}/{year}",
                "{number}",
                "{seq",
                "{seq:0}",
                "{year:4}{seq}"
            })
    void that_does_not_count_or_cannot_be_read_is_refused(String text) {
        assertThat(pattern(text, Sequence.WORKSPACE).check()).containsOnlyKeys("pattern");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "{seq}, DEPARTMENT",
        "{seq}, YEAR",
        "{dept}{seq}, DEPARTMENT_YEAR",
        "{year}{seq}, DEPARTMENT_YEAR",
    })
    void that_would_give_one_number_twice_is_refused(String text, Sequence sequence) {
        assertThat(pattern(text, sequence).check().get("pattern")).contains("would be called the same");
    }

    @Test
    void that_grows_too_long_is_refused() {
        assertThat(pattern("{prefix}-".repeat(5) + "{seq}", Sequence.WORKSPACE)
                        .check()
                        .get("pattern"))
                .contains("longer than 30");
    }

    @Test
    void has_a_prefix_and_a_code_that_fit_into_an_address() {
        var pattern = new NumberPattern("{seq}", "a/b", Sequence.WORKSPACE, "it");

        assertThat(pattern.check()).containsOnlyKeys("prefix", "department");
    }

    private static NumberPattern pattern(String text, Sequence sequence) {
        return new NumberPattern(text, "TICK", sequence, "GEN");
    }
}
