package io.relaydesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.demo.Programme.Cue;
import io.relaydesk.demo.Scenario.Line;
import io.relaydesk.platform.Ids;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What happens in the sample company")
class ProgrammeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Ids same = () -> new UUID(0, 0);
    private final Library library = Library.open(same);

    @Test
    void is_the_same_for_the_same_moment() {
        var now = Instant.parse("2026-11-20T14:03:00Z");

        assertThat(cues(now)).isEqualTo(cues(now));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T14:03:00Z", "2026-11-22T02:30:00Z", "2026-03-29T01:30:00Z", "2026-12-25T23:59:00Z"})
    void fits_any_moment(String moment) {
        var now = Instant.parse(moment);

        var cues = cues(now);

        assertThat(cues).filteredOn(cue -> cue.step() instanceof Step.Open).hasSize(Programme.TICKETS);
        assertThat(cues).allMatch(cue -> cue.step().at().isBefore(now));
        assertThat(cues)
                .isSortedAccordingTo((a, b) -> a.step().at().compareTo(b.step().at()));
        assertThat(cues.getLast().step().at()).isAfter(now.minusSeconds(1_800));
    }

    @Test
    void was_written_by_hand_without_slips() {
        var all = Stream.concat(library.scenarios().stream(), library.once().stream())
                .toList();
        var lines = all.stream().flatMap(scenario -> scenario.thread().stream()).toList();

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(60)
                .allMatch(scenario -> scenario.thread().size() <= 7);
        assertThat(all).allMatch(scenario -> scenario.thread().getFirst().customer() != null);
        assertThat(lines).allMatch(ProgrammeTest::hasOneVoice);
        assertThat(lines).extracting(Line::then).filteredOn(Objects::nonNull).isSubsetOf("open", "on-hold", "solved");
    }

    private static boolean hasOneVoice(Line line) {
        return Stream.of(line.customer(), line.agent(), line.note(), line.warehouse())
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    @Test
    void leaves_the_desk_alone_at_night_and_on_sundays() {
        var rhythm = new Rhythm(BERLIN);
        var chance = new SplittableRandom(7);

        for (var hour = 0; hour < 400; hour++) {
            var asked = Instant.parse("2026-10-20T00:17:00Z").plusSeconds(hour * 3_600L);
            var there = rhythm.atDesk(asked, chance).atZone(BERLIN);

            assertThat(there.toInstant()).isAfterOrEqualTo(asked);
            assertThat(there.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
            assertThat(there.getHour()).isBetween(8, 17);
        }
    }

    private List<Cue> cues(Instant now) {
        return new Programme(library, now, new Rhythm(BERLIN)).cues();
    }
}
