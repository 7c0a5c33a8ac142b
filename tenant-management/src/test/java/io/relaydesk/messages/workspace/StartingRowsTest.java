package io.relaydesk.messages.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a workspace begins with")
class StartingRowsTest {

    @Test
    void comes_in_five_ready_sets() {
        assertThat(Preset.values())
                .extracting(Preset::key)
                .containsExactly("classic", "service-desk", "simple", "triage", "lean")
                .allSatisfy(key -> assertThat(Preset.of(key).key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource
    void has_keys_and_labels_that_differ_and_can_stand_in_an_address(Preset preset) {
        var rows = StartingRows.of(preset).statuses();

        assertThat(rows)
                .extracting(StartingRows.Row::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
        assertThat(rows)
                .extracting(StartingRows.Row::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> label.length() <= 60);
    }

    @ParameterizedTest
    @EnumSource
    void lets_a_ticket_begin_be_worked_on_and_end(Preset preset) {
        var categories = StartingRows.of(preset).statuses().stream()
                .map(StartingRows.Row::category)
                .toList();

        assertThat(categories.getFirst()).isIn(Category.NEW, Category.OPEN);
        assertThat(categories).contains(Category.OPEN, Category.SOLVED, Category.CLOSED);
        assertThat(categories.stream().filter(category -> category == Category.NEW))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void has_a_name_for_each_of_four_ranks(Preset preset) {
        assertThat(StartingRows.of(preset).priorities()).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void gives_each_category_one_colour(Preset preset) {
        var rows = StartingRows.of(preset).statuses();

        assertThat(rows)
                .allSatisfy(row -> assertThat(rows)
                        .filteredOn(other -> other.category() == row.category())
                        .extracting(StartingRows.Row::colour)
                        .containsOnly(row.colour()));
    }
}
