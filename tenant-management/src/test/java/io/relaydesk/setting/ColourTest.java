package io.relaydesk.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A colour")
class ColourTest {

    @Test
    void has_the_contrast_that_the_guidelines_give() {
        assertThat(Colour.of("#000000").contrastWith(Colour.WHITE)).isEqualTo(21, within(0.01));
        assertThat(Colour.of("#777777").contrastWith(Colour.WHITE)).isEqualTo(4.48, within(0.01));
        assertThat(Colour.of("#4f55d9").contrastWith(Colour.of("#4f55d9"))).isEqualTo(1, within(0.001));
    }

    @Test
    void is_written_as_it_was_read() {
        assertThat(Colour.of("#0a10ff").hex()).isEqualTo("#0a10ff");
    }

    @Test
    void always_has_letters_that_can_be_read_on_it() {
        assertThat(anyColours())
                .allSatisfy(
                        colour -> assertThat(colour.contrastWith(colour.on())).isGreaterThanOrEqualTo(4.3));
    }

    @Test
    void is_moved_no_further_than_it_takes_to_be_read() {
        assertThat(anyColours()).allSatisfy(colour -> {
            assertThat(colour.readableOn(Colour.WHITE).contrastWith(Colour.WHITE))
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(colour.readableOn(Colour.INK).contrastWith(Colour.INK)).isGreaterThanOrEqualTo(4.5);
        });
        assertThat(Colour.of("#4f55d9").readableOn(Colour.WHITE).hex()).isEqualTo("#4f55d9");
    }

    private static Stream<Colour> anyColours() {
        var chance = new Random(7);
        return Stream.generate(() -> new Colour(chance.nextInt(256), chance.nextInt(256), chance.nextInt(256)))
                .limit(2_000);
    }
}
