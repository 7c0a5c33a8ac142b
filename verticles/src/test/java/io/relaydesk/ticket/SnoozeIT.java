package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** TK-16. Time is moved by moving what was planned. */
@DisplayName("A ticket that was set aside")
class SnoozeIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private final Workspace acme = DESK.workspace("Snooze");
    private final Agent ann = acme.agent("Ann");
    private final Agent ben = acme.agent("Ben");
    private final Requester rita = acme.requester("Rita");
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    private Ticket printer;

    @BeforeEach
    void annHasATicket() {
        printer = rita.opens("The printer is on fire");
        ann.takes(printer);
    }

    @Test
    void is_out_of_the_work_list_and_in_a_list_of_its_own() {
        ann.snoozes(printer, tomorrow);

        assertThat(ann.workList()).isEmpty();
        assertThat(subjects("snoozed", "true")).containsExactly("The printer is on fire");
        assertThat(subjects("sort", "updated")).contains("The printer is on fire");
        assertThat(counts()).containsExactly(0, 0, 1);
        assertThat(ann.sees(printer).path("snoozedUntil").asText())
                .startsWith(tomorrow.toString().substring(0, 19));
    }

    @Test
    void comes_back_at_its_time_and_says_so() {
        ben.snoozes(printer, tomorrow);
        try (var live = ann.live()) {
            live.frame("welcome");

            timePasses();

            var woken = live.event("ticket.woken");
            assertThat(woken.path("actor").isNull()).isTrue();
            assertThat(woken.at("/ticket/snoozedUntil").isNull()).isTrue();
        }
        assertThat(ann.workList()).containsExactly("The printer is on fire");
        assertThat(counts()).containsExactly(1, 1, 0);
        for (var told : List.of(ann, ben)) {
            Eventually.until("they are told", () -> told.told().contains("ticket_woken"));
        }
        assertThat(rita.get(printer.path() + "/history").ok().toString()).doesNotContain("snooze", "woken");
    }

    @Test
    void comes_back_at_once_when_its_requester_writes() {
        ann.snoozes(printer, null);
        assertThat(ann.sees(printer).path("snoozedUntil").asText()).isEqualTo("9999-12-31T00:00:00Z");
        ben.replies(printer, "Any news?");
        assertThat(ann.workList()).isEmpty();

        rita.replies(printer, "It burns again.");

        assertThat(ann.workList()).containsExactly("The printer is on fire");
        assertThat(history()).startsWith("ticket.woken", "ticket.replied");
    }

    @Test
    void comes_back_when_somebody_wakes_it_and_stays_awake() {
        ann.snoozes(printer, tomorrow);

        ben.wakes(printer);
        ben.wakes(printer);
        timePasses();

        assertThat(ann.workList()).containsExactly("The printer is on fire");
        assertThat(history()).filteredOn("ticket.woken"::equals).hasSize(1);
    }

    @Test
    void sleeps_as_long_as_was_said_last() {
        ann.snoozes(printer, tomorrow);
        var later = tomorrow.plus(Duration.ofDays(3));

        ann.snoozes(printer, later);
        sql("update job set run_at = now() where kind = 'ticket.wake' and subject = '%s' and state = 'waiting'");

        Eventually.until(
                "the job has looked and waits on",
                () -> sql("select count(*) from job where subject = '%s' and state = 'waiting' and run_at > now()")
                        .equals("1"));
        assertThat(ann.workList()).isEmpty();
    }

    @Test
    void is_set_aside_no_longer_when_it_is_solved() {
        ann.snoozes(printer, tomorrow);

        ann.solves(printer);

        assertThat(ann.sees(printer).path("snoozedUntil").isNull()).isTrue();
        assertThat(ann.put(printer.path() + "/snooze").json("until", null).refused())
                .isEqualTo("ticket-finished");
    }

    @Test
    void must_not_come_back_in_the_past_and_is_for_agents_to_set_aside() {
        var past = Instant.now().minusSeconds(60).toString();

        assertThat(ann.put(printer.path() + "/snooze")
                        .json("until", past)
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(ann.put(printer.path() + "/snooze")
                        .json("until", "soon")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(acme.viewer("Vic")
                        .put(printer.path() + "/snooze")
                        .json("until", null)
                        .refused())
                .isEqualTo("forbidden");
        assertThat(rita.put(printer.path() + "/snooze").json("until", null).refused())
                .isEqualTo("forbidden");
        assertThat(ann.workList()).containsExactly("The printer is on fire");
    }

    private List<Integer> counts() {
        var counts = ann.get("/ticket-counts").ok();
        return List.of(
                counts.path("mine").asInt(),
                counts.path("open").asInt(),
                counts.path("snoozed").asInt());
    }

    private List<String> subjects(String filter, String value) {
        return StreamSupport.stream(
                        ann.get("/tickets")
                                .query(filter, value)
                                .ok()
                                .path("tickets")
                                .spliterator(),
                        false)
                .map(ticket -> ticket.path("subject").asText())
                .toList();
    }

    private List<String> history() {
        return StreamSupport.stream(
                        ann.get(printer.path() + "/history").ok().path("events").spliterator(), false)
                .map(event -> event.path("type").asText())
                .toList();
    }

    /** As if what was asked for were now. */
    private void timePasses() {
        sql("update ticket set snoozed_until = now() where id = '%s' and snoozed_until is not null");
        sql("update job set run_at = now() where kind = 'ticket.wake' and subject = '%s' and state = 'waiting'");
    }

    private String sql(String statement) {
        try (var admin = TestDatabase.connect(DESK.database());
                var done = admin.createStatement()) {
            if (!done.execute(statement.formatted(printer.id()))) return "";
            done.getResultSet().next();
            return done.getResultSet().getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
