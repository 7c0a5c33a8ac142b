package io.relaydesk.ticket;

import static io.relaydesk.ticket.Samples.ALL;
import static io.relaydesk.ticket.Samples.BEN;
import static io.relaydesk.ticket.Samples.CANCELLED;
import static io.relaydesk.ticket.Samples.CLOSED;
import static io.relaydesk.ticket.Samples.MESSAGE;
import static io.relaydesk.ticket.Samples.NEW;
import static io.relaydesk.ticket.Samples.ON_HOLD;
import static io.relaydesk.ticket.Samples.OPEN;
import static io.relaydesk.ticket.Samples.PENDING;
import static io.relaydesk.ticket.Samples.RITA;
import static io.relaydesk.ticket.Samples.SOLVED;
import static io.relaydesk.ticket.Samples.ann;
import static io.relaydesk.ticket.Samples.member;
import static io.relaydesk.ticket.Samples.rita;
import static io.relaydesk.ticket.Samples.status;
import static io.relaydesk.ticket.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.DomainError.Forbidden;
import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.Statuses.Status;
import io.relaydesk.ticket.TicketEvent.Noted;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ticket that somebody writes on")
class TicketWritingTest {

    @Test
    void is_answered_first_by_the_first_public_word_of_the_desk() {
        assertThat(says(ann(), ticket(OPEN))).containsExactly(new Replied(MESSAGE, true));
        assertThat(says(ann(), ticket(OPEN, null, true))).containsExactly(new Replied(MESSAGE, false));
    }

    @Test
    void is_not_answered_by_its_requester_nor_by_a_note() {
        assertThat(says(rita(), ticket(OPEN))).containsExactly(new Replied(MESSAGE, false));
        assertThat(notes(ann(), ticket(OPEN))).containsExactly(new Noted(MESSAGE));
    }

    @Test
    void is_not_answered_by_an_agent_who_asked_for_it() {
        assertThat(says(member(RITA, Role.AGENT), ticket(OPEN))).containsExactly(new Replied(MESSAGE, false));
    }

    @Test
    void is_taken_up_by_the_first_word_of_the_desk() {
        assertThat(says(ann(), ticket(NEW))).containsExactly(new Replied(MESSAGE, true), new StatusChanged(NEW, OPEN));
    }

    @Test
    void stays_where_it_is_after_a_note() {
        for (var status : ALL.all()) {
            assertThat(notes(ann(), ticket(status))).containsExactly(new Noted(MESSAGE));
        }
    }

    @Test
    void is_brought_back_by_the_word_of_its_requester() {
        for (var status : List.of(PENDING, SOLVED, CLOSED, CANCELLED)) {
            assertThat(says(rita(), ticket(status)))
                    .containsExactly(new Replied(MESSAGE, false), new StatusChanged(status, OPEN));
        }
    }

    @Test
    void is_not_moved_by_its_requester_while_the_desk_has_it() {
        for (var status : List.of(NEW, OPEN, ON_HOLD)) {
            assertThat(says(rita(), ticket(status))).containsExactly(new Replied(MESSAGE, false));
        }
    }

    @Test
    void is_not_brought_back_by_the_desk() {
        for (var status : List.of(PENDING, SOLVED, CLOSED, CANCELLED)) {
            assertThat(says(ann(), ticket(status))).containsExactly(new Replied(MESSAGE, true));
        }
    }

    @Test
    void comes_back_as_reopened_where_there_is_such_a_status() {
        var reopened = status("reopened", Category.OPEN);
        var statuses = new Statuses(List.of(NEW, OPEN, SOLVED, reopened));

        assertThat(write(rita(), ticket(SOLVED), Visibility.PUBLIC, statuses, Optional.empty()))
                .containsExactly(new Replied(MESSAGE, false), new StatusChanged(SOLVED, reopened));
    }

    @Test
    void stays_closed_when_closed_leads_nowhere_and_the_word_is_kept() {
        var closed = status("closed", Category.CLOSED, "cancelled");

        assertThat(says(rita(), ticket(closed))).containsExactly(new Replied(MESSAGE, false));
    }

    @Test
    void goes_where_the_writer_says_rather_than_by_itself() {
        assertThat(write(ann(), ticket(NEW), Visibility.PUBLIC, ALL, Optional.of(SOLVED)))
                .containsExactly(new Replied(MESSAGE, true), new StatusChanged(NEW, SOLVED));
        assertThat(write(ann(), ticket(OPEN), Visibility.INTERNAL, ALL, Optional.of(PENDING)))
                .containsExactly(new Noted(MESSAGE), new StatusChanged(OPEN, PENDING));
    }

    @Test
    void is_solved_or_opened_again_by_its_requester_and_nothing_else() {
        for (var status : List.of(SOLVED, OPEN)) {
            assertThat(write(rita(), ticket(PENDING), Visibility.PUBLIC, ALL, Optional.of(status)))
                    .containsExactly(new Replied(MESSAGE, false), new StatusChanged(PENDING, status));
        }
        for (var status : List.of(NEW, ON_HOLD, CLOSED, CANCELLED)) {
            forbids("ticket.change", () -> write(rita(), ticket(PENDING), Visibility.PUBLIC, ALL, Optional.of(status)));
        }
    }

    @Test
    void is_not_moved_by_a_colleague_who_may_only_take_notes() {
        var moritz = member(BEN, Role.MEMBER);

        assertThat(notes(moritz, ticket(OPEN))).containsExactly(new Noted(MESSAGE));
        forbids("ticket.change", () -> write(moritz, ticket(OPEN), Visibility.INTERNAL, ALL, Optional.of(SOLVED)));
    }

    @Test
    void is_not_moved_past_the_next_step() {
        var open = status("open", Category.OPEN, "pending");

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> write(ann(), ticket(open), Visibility.PUBLIC, ALL, Optional.of(SOLVED)))
                .satisfies(refusal -> assertThat(refusal.error())
                        .isInstanceOfSatisfying(
                                Conflict.class,
                                conflict -> assertThat(conflict.rule()).isEqualTo("status-not-next")));
    }

    @Test
    void takes_no_note_from_its_requester() {
        forbids("ticket.note", () -> notes(rita(), ticket(OPEN)));
    }

    @Test
    void takes_no_reply_from_who_may_not_reply() {
        forbids("ticket.reply", () -> says(member(BEN, Role.MEMBER), ticket(OPEN)));
        forbids("ticket.reply", () -> says(member(BEN, Role.VIEWER), ticket(OPEN)));
        forbids("ticket.note", () -> notes(member(BEN, Role.VIEWER), ticket(OPEN)));
    }

    @Test
    void takes_a_reply_from_a_colleague_who_asked_for_it() {
        assertThat(says(member(RITA, Role.MEMBER), ticket(SOLVED)))
                .containsExactly(new Replied(MESSAGE, false), new StatusChanged(SOLVED, OPEN));
    }

    private static List<TicketEvent> says(Actor.Member by, Ticket ticket) {
        return write(by, ticket, Visibility.PUBLIC, ALL, Optional.empty());
    }

    private static List<TicketEvent> notes(Actor.Member by, Ticket ticket) {
        return write(by, ticket, Visibility.INTERNAL, ALL, Optional.empty());
    }

    private static List<TicketEvent> write(
            Actor.Member by, Ticket ticket, Visibility visibility, Statuses statuses, Optional<Status> wanted) {
        return ticket.written(by, MESSAGE, visibility, statuses, wanted);
    }

    private static void forbids(String permission, ThrowingCallable writing) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(writing)
                .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(new Forbidden(permission)));
    }
}
