package io.relaydesk.ticket;

import static io.relaydesk.ticket.Samples.ALL;
import static io.relaydesk.ticket.Samples.CLOSED;
import static io.relaydesk.ticket.Samples.NEW;
import static io.relaydesk.ticket.Samples.OPEN;
import static io.relaydesk.ticket.Samples.SOLVED;
import static io.relaydesk.ticket.Samples.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.Statuses.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The statuses of a workspace")
class StatusesTest {

    @Test
    void begin_with_the_default_one_wherever_it_stands() {
        assertThat(new Statuses(List.of(OPEN, SOLVED, NEW)).initial()).isEqualTo(NEW);
    }

    @Test
    void begin_with_the_first_when_none_is_the_default() {
        assertThat(new Statuses(List.of(OPEN, SOLVED)).initial()).isEqualTo(OPEN);
    }

    @Test
    void are_found_by_key() {
        assertThat(ALL.named("solved")).isEqualTo(SOLVED);
    }

    @Test
    void refuse_a_key_that_is_none_of_theirs_exactly_as_written() {
        for (var key : List.of("Solved", "gone", "", "solved ")) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> ALL.named(key))
                    .satisfies(refusal -> assertThat(refusal.error())
                            .isEqualTo(
                                    new Invalid(Map.of("status", "This workspace has no status called " + key + "."))));
        }
    }

    @Test
    void lead_anywhere_when_nothing_is_said() {
        assertThat(ALL.all()).allSatisfy(from -> assertThat(ALL.all()).allMatch(from::leadsTo));
    }

    @Test
    void lead_only_where_it_is_said_and_to_themselves() {
        var open = status("open", Category.OPEN, "solved");

        assertThat(ALL.all()).filteredOn(open::leadsTo).containsExactly(OPEN, SOLVED);
    }

    @Test
    void reopen_into_the_first_open_one() {
        var statuses = new Statuses(List.of(NEW, status("in-progress", Category.OPEN), OPEN));

        assertThat(statuses.reopenedFrom(SOLVED)).map(Status::key).contains("in-progress");
    }

    @Test
    void reopen_into_the_one_made_for_it() {
        var statuses = new Statuses(List.of(OPEN, CLOSED, status("reopened", Category.OPEN)));

        assertThat(statuses.reopenedFrom(CLOSED)).map(Status::key).contains("reopened");
    }

    @Test
    void do_not_reopen_into_a_finished_one_that_is_called_so() {
        var statuses = new Statuses(List.of(OPEN, status("reopened", Category.CLOSED)));

        assertThat(statuses.reopenedFrom(SOLVED)).contains(OPEN);
    }

    @Test
    void do_not_reopen_where_nothing_is_open() {
        assertThat(new Statuses(List.of(NEW, CLOSED)).reopenedFrom(CLOSED)).isEmpty();
    }

    @Test
    void are_moved_by_the_desk_itself_only_where_they_lead() {
        var second = status("second", Category.OPEN);
        var statuses = new Statuses(List.of(NEW, OPEN, second, status("reopened", Category.OPEN)));

        assertThat(statuses.takenUpFrom(status("new", Category.NEW, "second"))).contains(second);
        assertThat(statuses.reopenedFrom(status("solved", Category.SOLVED, "second")))
                .contains(second);
        assertThat(statuses.reopenedFrom(status("final", Category.SOLVED, "final")))
                .isEmpty();
    }

    @Test
    void lead_anywhere_from_one_that_is_archived() {
        var gone =
                new Status(OPEN.id(), status("open", Category.OPEN, "nowhere").view(), true);

        assertThat(ALL.all()).allMatch(gone::leadsTo);
    }
}
