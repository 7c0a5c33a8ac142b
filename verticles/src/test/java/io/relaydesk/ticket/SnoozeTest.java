package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ticket may be set aside")
class SnoozeTest {
    final Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void until_any_time_of_the_next_year() {
        for (var pause : new Duration[] {Duration.ofSeconds(1), Duration.ofHours(3), Duration.ofDays(366)}) {
            assertThat(Snooze.until(Optional.of(now.plus(pause)), now)).isEqualTo(now.plus(pause));
        }
    }

    @Test
    void until_its_requester_writes_which_is_later_than_any_time() {
        assertThat(Snooze.until(Optional.empty(), now)).isEqualTo(Snooze.UNTIL_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T10:00:00Z", "2026-11-20T09:59:59Z", "2027-11-21T10:00:01Z", "9999-12-31T00:00:00Z"})
    void but_not_until_now_or_the_past_or_for_longer(String until) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Snooze.until(Optional.of(Instant.parse(until)), now))
                .satisfies(refusal ->
                        assertThat(((Invalid) refusal.error()).fields()).containsOnlyKeys("until"));
    }

    @Test
    void but_not_when_it_is_finished() {
        assertThatNoException().isThrownBy(() -> Snooze.refuseFinished(Samples.OPEN));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Snooze.refuseFinished(Samples.SOLVED))
                .satisfies(refusal ->
                        assertThat(((Conflict) refusal.error()).rule()).isEqualTo("ticket-finished"));
    }
}
