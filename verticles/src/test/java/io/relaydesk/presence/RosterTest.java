package io.relaydesk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.messages.presence.PresenceCommand.Writing;
import io.relaydesk.messages.presence.PresenceQuery.Here;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is here")
class RosterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final UUID PRINTER = id(50);
    private static final UUID MOUSE = id(51);

    @Test
    void is_gone_45_seconds_after_the_last_sign() {
        assertThat(here(sign(1, null, null, 44_999))).hasSize(1);
        assertThat(here(sign(1, null, null, 45_000))).isEmpty();
    }

    @Test
    void is_silent_6_seconds_after_the_last_letter_but_still_looks() {
        assertThat(only(sign(1, PRINTER, Writing.REPLY, 5_999)).typing()).isEqualTo(Writing.REPLY);

        var silent = only(sign(1, PRINTER, Writing.REPLY, 6_000));

        assertThat(silent.typing()).isNull();
        assertThat(silent.looking()).isEqualTo(PRINTER);
    }

    @Test
    void writes_nowhere_while_looking_at_nothing() {
        assertThat(only(sign(1, null, Writing.NOTE, 0)).typing()).isNull();
    }

    @Test
    void is_one_however_many_tabs_are_open() {
        assertThat(here(sign(1, null, null, 0), sign(2, PRINTER, null, 0), sign(3, MOUSE, null, 0)))
                .hasSize(1);
    }

    @Test
    void is_where_it_writes_rather_than_where_it_looked_last() {
        var told = only(sign(1, PRINTER, Writing.NOTE, 3_000), sign(2, MOUSE, null, 0), sign(3, null, null, 0));

        assertThat(told.looking()).isEqualTo(PRINTER);
        assertThat(told.typing()).isEqualTo(Writing.NOTE);
    }

    @Test
    void is_where_it_looked_last_when_it_writes_nowhere() {
        assertThat(only(sign(1, PRINTER, Writing.NOTE, 7_000), sign(2, MOUSE, null, 1_000), sign(3, null, null, 0))
                        .looking())
                .isEqualTo(MOUSE);
    }

    @Test
    void comes_by_name_and_then_by_id() {
        var ben = new Sign(id(9), id(21), id(2), "Ben", true, null, null, NOW, NOW);
        var ann = new Sign(id(9), id(22), id(3), "Ann", true, null, null, NOW, NOW);
        var otherAnn = new Sign(id(9), id(23), id(1), "Ann", true, null, null, NOW, NOW);

        assertThat(here(ben, ann, otherAnn))
                .extracting(one -> one.member().id())
                .containsExactly(id(1), id(3), id(2));
    }

    @Test
    void is_told_again_only_when_the_picture_is_another() {
        var before = sign(1, PRINTER, null, 20_000);

        assertThat(Roster.moved(null, before, NOW)).isTrue();
        assertThat(Roster.moved(before, sign(1, PRINTER, null, 0), NOW)).isFalse();
        assertThat(Roster.moved(before, sign(1, MOUSE, null, 0), NOW)).isTrue();
        assertThat(Roster.moved(before, sign(1, null, null, 0), NOW)).isTrue();
        assertThat(Roster.moved(before, sign(1, PRINTER, Writing.REPLY, 0), NOW))
                .isTrue();
        assertThat(Roster.moved(sign(1, PRINTER, Writing.REPLY, 3_000), sign(1, PRINTER, Writing.REPLY, 0), NOW))
                .isFalse();
        assertThat(Roster.moved(sign(1, PRINTER, Writing.REPLY, 7_000), sign(1, PRINTER, Writing.REPLY, 0), NOW))
                .isTrue();
        assertThat(Roster.moved(sign(1, PRINTER, Writing.REPLY, 1_000), sign(1, PRINTER, Writing.NOTE, 0), NOW))
                .isTrue();
    }

    private static List<Here> here(Sign... signs) {
        return Roster.of(List.of(signs), NOW).people();
    }

    private static Here only(Sign... signs) {
        assertThat(here(signs)).hasSize(1);
        return here(signs).getFirst();
    }

    /** A sign of Ann's from a tab, so many milliseconds ago. */
    private static Sign sign(int tab, UUID looking, Writing writing, long ago) {
        var at = NOW.minusMillis(ago);
        return new Sign(id(9), id(20 + tab), id(1), "Ann", true, looking, writing, at, at);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
