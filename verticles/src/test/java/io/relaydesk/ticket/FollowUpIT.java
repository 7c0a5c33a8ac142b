package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** TK-10, TK-11. */
@DisplayName("Who is kept informed of a ticket")
class FollowUpIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private final Workspace acme = DESK.workspace("Informed");
    private final Agent ann = acme.agent("Ann");
    private final Agent ben = acme.agent("Ben");
    private final Agent vic = acme.viewer("Vic");
    private final Requester rita = acme.requester("Rita");
    private Ticket printer;

    @BeforeEach
    void ritaHasATicket() {
        printer = rita.opens("The printer is on fire");
    }

    @Test
    void are_its_followers_in_the_application() {
        ben.follows(printer);

        ann.notes(printer, "Third fire this week.");
        rita.replies(printer, "Hurry!");
        ann.solves(printer);

        Eventually.until(
                "he is told", () -> ben.told().equals(List.of("ticket_solved", "ticket_replied", "ticket_noted")));
    }

    @Test
    void is_nobody_who_follows_it_no_longer() {
        ben.follows(printer);
        ben.delete(printer.path() + "/followers/" + ben.id()).ok();
        vic.follows(printer);

        ann.notes(printer, "Third fire this week.");

        Eventually.until("the other one is told", () -> vic.told().equals(List.of("ticket_noted")));
        assertThat(ben.told()).isEmpty();
    }

    @Test
    void is_shown_to_staff_as_it_changes() {
        try (var live = vic.live()) {
            live.frame("welcome");

            ann.lets(ben, printer);
            ann.lets(ben, printer);
            ann.follows(printer);
            var boss = ann.copies(printer, " Boss@Elsewhere.example ");

            live.event("ticket.followed");
            live.event("ticket.cc-added");
            var informed = vic.get(printer.path() + "/informed").ok();
            assertThat(informed.at("/followers").findValuesAsText("name")).containsExactly("Ann", "Ben");
            assertThat(informed.at("/copies/0/email").asText()).isEqualTo("boss@elsewhere.example");
            assertThat(informed.at("/copies/0/source").asText()).isEqualTo("manual");
            assertThat(informed.at("/copies/0/addedBy/name").asText()).isEqualTo("Ann");

            ann.delete(printer.path() + "/copies/" + boss).ok();
            live.event("ticket.cc-removed");
        }
        assertThat(ann.get(printer.path() + "/informed").ok().path("copies")).isEmpty();
        assertThat(followed(ben)).containsExactly("The printer is on fire");
        assertThat(ben.get("/ticket-counts").ok().path("following").asInt()).isEqualTo(1);
    }

    @Test
    void is_for_oneself_to_decide_and_for_others_who_may_change_it() {
        vic.follows(printer);

        assertThat(vic.put(printer.path() + "/followers/" + ben.id()).refused()).isEqualTo("forbidden");
        assertThat(vic.post(printer.path() + "/copies")
                        .json("email", "x@example.org")
                        .refused())
                .isEqualTo("forbidden");
        assertThat(rita.put(printer.path() + "/followers/" + rita.id()).refused())
                .isEqualTo("forbidden");
        assertThat(ann.put(printer.path() + "/followers/" + rita.id()).refused())
                .isEqualTo("invalid");
    }

    @Test
    void are_people_in_copy_by_mail_of_public_replies_only() {
        var boss = "boss-" + printer.id() + "@elsewhere.example";
        ann.copies(printer, boss);

        ann.notes(printer, "He must not read this.");
        ann.replies(printer, "Stand back.");
        rita.replies(printer, "It is out.");

        Eventually.until("both replies are there", () -> DESK.mails().to(boss).size() == 2);
        assertThat(DESK.mails().to(boss).toString())
                .contains("Stand back.", "It is out.")
                .doesNotContain("must not read");
    }

    @Test
    void is_written_to_once_even_in_copy() {
        ann.copies(printer, ann.person().email());
        ann.takes(printer);

        rita.replies(printer, "It is out.");
        ann.replies(printer, "Good.");

        Eventually.until("she has the answer", () -> replies(rita) == 1);
        assertThat(replies(ann)).isEqualTo(1);
    }

    @Test
    void is_not_the_requester_in_copy_and_not_an_address_that_is_none() {
        var sent =
                ann.post(printer.path() + "/copies").json("email", rita.person().email());
        assertThat(sent.refused()).isEqualTo("invalid");
        assertThat(ann.post(printer.path() + "/copies").json("email", "a@b@c").refused())
                .isEqualTo("invalid");
        for (var number = 0; number < 50; number++) ann.copies(printer, "p" + number + "@elsewhere.example");
        assertThat(ann.post(printer.path() + "/copies")
                        .json("email", "more@elsewhere.example")
                        .refused())
                .isEqualTo("too-many-copies");
        assertThat(ann.copies(printer, "p7@elsewhere.example")).isNotNull();
    }

    private static long replies(Member member) {
        return DESK.mails().to(member.person().email()).stream()
                .filter(mail -> mail.subject().startsWith("Re: "))
                .count();
    }

    private static List<String> followed(Agent agent) {
        return StreamSupport.stream(
                        agent.get("/tickets")
                                .query("follower", "me")
                                .ok()
                                .path("tickets")
                                .spliterator(),
                        false)
                .map(ticket -> ticket.path("subject").asText())
                .toList();
    }
}
