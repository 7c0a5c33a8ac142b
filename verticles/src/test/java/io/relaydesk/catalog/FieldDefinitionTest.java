package io.relaydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.catalog.CatalogViews.OptionView;
import io.relaydesk.messages.catalog.FieldCommand.Option;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The definition of a custom field")
class FieldDefinitionTest {
    private static final List<OptionView> COLOURS =
            List.of(new OptionView("red", "Red", false), new OptionView("blue", "Blue", false));

    @ParameterizedTest
    @CsvSource({
        "Serial number, serial_number",
        "Größe (cm), grosse_cm",
        "3D model, n3d_model",
        "型番, field",
        "Colour, colour_2",
    })
    void has_a_key_made_from_its_label(String label, String key) {
        assertThat(FieldDefinition.key(null, label, Set.of("colour")))
                .isEqualTo(key)
                .matches("[a-z][a-z0-9_]{0,39}");
    }

    @Test
    void has_a_key_of_at_most_40_characters() {
        assertThat(FieldDefinition.key(null, "x".repeat(60), Set.of())).hasSize(36);
    }

    @Test
    void has_a_key_of_its_own() {
        refused(
                () -> FieldDefinition.key("colour", "Any", Set.of("colour")),
                "key",
                "Another field has this key. Choose another one.");
    }

    @Test
    void keeps_the_keys_of_options_that_are_renamed_and_put_in_another_order() {
        var after = options(COLOURS, wanted("blue", "Navy"), wanted("red", "Red"), wanted(null, "Light green"));

        assertThat(after)
                .containsExactly(
                        new OptionView("blue", "Navy", false),
                        new OptionView("red", "Red", false),
                        new OptionView("light_green", "Light green", false));
    }

    @Test
    void archives_options_that_are_left_out_for_tickets_may_have_them() {
        assertThat(options(COLOURS, wanted("blue", "Blue")))
                .containsExactly(new OptionView("blue", "Blue", false), new OptionView("red", "Red", true));
    }

    @Test
    void never_gives_the_key_of_one_option_to_another() {
        var after = options(COLOURS, wanted(null, "Red"));

        assertThat(after).extracting(OptionView::key).containsExactly("red_2", "red", "blue");
    }

    @Test
    void refuses_options_that_read_alike() {
        refused(
                () -> options(List.of(), wanted(null, "Café"), wanted(null, "CAFE")),
                "options",
                "The option “Café” is there twice.");
        refused(
                () -> options(COLOURS, wanted("red", "Red"), wanted("red", "Rose")),
                "options",
                "The option “Rose” is there twice.");
    }

    @Test
    void refuses_keys_of_options_that_were_never_there() {
        refused(() -> options(COLOURS, wanted("pink", "Pink")), "options", "There is no option “pink”.");
    }

    @Test
    void has_one_to_200_options() {
        var most = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> wanted(null, "Option " + n))
                .toArray(Option[]::new);
        var more = Stream.concat(Stream.of(most), Stream.of(wanted(null, "One more")))
                .toArray(Option[]::new);

        assertThat(options(List.of(), most)).hasSize(200);
        refused(() -> options(List.of(), more), "options", "A field has at most 200 options.");
        refused(() -> options(List.of()), "options", "Give at least one option to choose.");
        refused(
                () -> options(List.of(), new Option(Optional.empty(), "Old", true)),
                "options",
                "Give at least one option to choose.");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DROPDOWN", "MULTISELECT"},
            mode = EnumSource.Mode.EXCLUDE)
    void has_options_only_where_one_chooses(FieldKind kind) {
        assertThat(FieldDefinition.options(kind, List.of(), List.of())).isEmpty();
        refused(
                () -> FieldDefinition.options(kind, List.of(), List.of(wanted(null, "Red"))),
                "options",
                "Only dropdowns and multiple choices have options.");
    }

    @Test
    void archives_an_option_that_another_takes_over() {
        assertThat(FieldDefinition.replaced(COLOURS, "red", "blue"))
                .containsExactly(new OptionView("red", "Red", true), new OptionView("blue", "Blue", false));
        refused(
                () -> FieldDefinition.replaced(COLOURS, "red", "red"),
                "by",
                "An option cannot replace itself. Choose another one.");
        refused(() -> FieldDefinition.replaced(COLOURS, "pink", "red"), "option", "There is no such option.");
        refused(
                () -> FieldDefinition.replaced(COLOURS, "red", "pink"),
                "by",
                "There is no such option to choose. Choose another one.");
    }

    private static List<OptionView> options(List<OptionView> before, Option... wanted) {
        return FieldDefinition.options(FieldKind.DROPDOWN, before, List.of(wanted));
    }

    private static Option wanted(String key, String label) {
        return new Option(Optional.ofNullable(key), label, false);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable wish, String field, String sentence) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(wish)
                .extracting(Rejection::error)
                .isEqualTo(new Invalid(Map.of(field, sentence)));
    }
}
