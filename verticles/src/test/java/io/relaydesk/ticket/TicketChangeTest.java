package io.relaydesk.ticket;

import static io.relaydesk.ticket.Samples.ALL;
import static io.relaydesk.ticket.Samples.ANN;
import static io.relaydesk.ticket.Samples.BEN;
import static io.relaydesk.ticket.Samples.NEW;
import static io.relaydesk.ticket.Samples.OPEN;
import static io.relaydesk.ticket.Samples.SOLVED;
import static io.relaydesk.ticket.Samples.status;
import static io.relaydesk.ticket.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.ticket.TicketCommand.Assignment;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.Statuses.Status;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.PriorityChanged;
import io.relaydesk.ticket.TicketEvent.Renamed;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ticket whose properties change")
class TicketChangeTest {

    @Test
    void tells_each_property_that_is_different() {
        var events = ticket(OPEN, ANN, false)
                .changed(
                        ALL,
                        Optional.of("It still burns"),
                        Optional.of(SOLVED),
                        Optional.of(1),
                        Optional.of(new Assignment(BEN)));

        assertThat(events)
                .containsExactly(
                        new Renamed("It still burns"),
                        new PriorityChanged(3, 1),
                        new Assigned(ANN, BEN),
                        new StatusChanged(OPEN, SOLVED));
    }

    @Test
    void tells_nothing_when_all_is_so_already() {
        var events = ticket(OPEN, ANN, false)
                .changed(
                        ALL,
                        Optional.of("The printer is on fire"),
                        Optional.of(OPEN),
                        Optional.of(3),
                        Optional.of(new Assignment(ANN)));

        assertThat(events).isEmpty();
    }

    @Test
    void is_taken_up_when_a_new_one_gets_an_assignee() {
        assertThat(assigned(ticket(NEW), ALL, ANN))
                .containsExactly(new Assigned(null, ANN), new StatusChanged(NEW, OPEN));
    }

    @Test
    void keeps_its_status_when_one_in_work_gets_another_assignee() {
        assertThat(assigned(ticket(OPEN, ANN, false), ALL, BEN)).containsExactly(new Assigned(ANN, BEN));
    }

    @Test
    void is_not_taken_up_by_being_given_back() {
        assertThat(assigned(ticket(NEW, ANN, false), ALL, null)).containsExactly(new Assigned(ANN, null));
    }

    @Test
    void takes_the_status_asked_for_rather_than_being_taken_up() {
        var events = ticket(NEW)
                .changed(
                        ALL, Optional.empty(), Optional.of(SOLVED), Optional.empty(), Optional.of(new Assignment(ANN)));

        assertThat(events).containsExactly(new Assigned(null, ANN), new StatusChanged(NEW, SOLVED));
    }

    @Test
    void stays_new_where_the_workspace_has_no_open_status() {
        assertThat(assigned(ticket(NEW), new Statuses(List.of(NEW, SOLVED)), ANN))
                .containsExactly(new Assigned(null, ANN));
    }

    @Test
    void may_go_to_a_status_that_is_next() {
        var open = status("open", Category.OPEN, "solved");

        assertThat(moved(open, SOLVED)).containsExactly(new StatusChanged(open, SOLVED));
    }

    @Test
    void may_not_skip_a_step() {
        var open = status("open", Category.OPEN, "pending", "on-hold");

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> moved(open, SOLVED))
                .satisfies(refusal -> assertThat(refusal.error())
                        .isEqualTo(new Conflict(
                                "status-not-next", "A ticket that is open cannot become solved in one step.")));
    }

    @Test
    void is_not_moved_to_where_it_stands_even_when_that_is_not_next() {
        var open = status("open", Category.OPEN, "solved");

        assertThat(moved(open, open)).isEmpty();
    }

    private static List<TicketEvent> assigned(Ticket ticket, Statuses statuses, UUID to) {
        return ticket.changed(
                statuses, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Assignment(to)));
    }

    private static List<TicketEvent> moved(Status from, Status to) {
        return ticket(from).changed(ALL, Optional.empty(), Optional.of(to), Optional.empty(), Optional.empty());
    }
}
