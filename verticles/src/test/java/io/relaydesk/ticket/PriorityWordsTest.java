package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.messages.ticket.PriorityWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A word for a priority")
class PriorityWordsTest {

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "2,2",
        "3,3",
        "4,4",
        "P1,1",
        "p2,2",
        "P3,3",
        "p4,4",
        "Urgent,1",
        "CRITICAL,1",
        "high,2",
        "Normal,3",
        "medium,3",
        "' low ',4"
    })
    void names_one_of_four_ranks_in_any_case(String word, int rank) {
        assertThat(PriorityWords.rankOf(word)).contains(rank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "5", "-1", "p0", "p5", "01", "1.0", "urgent!", "asap", "null", "١", "１"})
    void names_none_when_it_is_not_known(String word) {
        assertThat(PriorityWords.rankOf(word)).isEmpty();
    }
}
