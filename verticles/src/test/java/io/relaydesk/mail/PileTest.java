package io.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pile of caught mails")
class PileTest {
    final Pile pile = new Pile();

    @Test
    void keeps_the_newest_five_hundred_newest_first() throws Exception {
        for (var count = 0; count < 510; count++) add(10);

        assertThat(pile.all()).hasSize(500);
        assertThat(pile.all().getFirst().id()).isEqualTo(510);
        assertThat(pile.all().getLast().id()).isEqualTo(11);
        assertThat(pile.with(10)).isEmpty();
        assertThat(pile.with(11)).isPresent();
    }

    @Test
    void makes_room_for_large_mails_but_keeps_the_newest_however_large() throws Exception {
        for (var count = 0; count < 6; count++) add(10_000_000);
        assertThat(pile.all()).hasSize(3);

        add(40_000_000);
        assertThat(pile.all()).extracting(CaughtMail::id).containsExactly(7L);
    }

    private void add(int characters) throws Exception {
        var text = "x".repeat(characters);
        pile.add(id -> new CaughtMail(id, Instant.EPOCH, "a", "b", "s", Optional.empty(), "", text, ""));
    }
}
