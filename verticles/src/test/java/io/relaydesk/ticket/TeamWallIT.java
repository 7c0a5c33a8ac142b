package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Team;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An agent of a team")
class TeamWallIT {
    private final Workspace acme = HelpDesk.start().workspace("Acme");
    private final Agent tom = acme.teamAgent("Tom");
    private final Agent ann = acme.agent("Ann");
    private final Requester rita = acme.requester("Rita");
    private final Team network = acme.team("Network").with(tom);
    private final Team payroll = acme.team("Payroll").with(ann);
    private final Ticket router = rita.opens("The router blinks");
    private final Ticket wages = rita.opens("My wages are late");

    @BeforeEach
    void sortTickets() {
        belongs(router, network);
        belongs(wages, payroll);
        ann.notes(wages, "She earns too much");
    }

    @Test
    void sees_the_tickets_of_their_teams_in_lists_counts_and_by_number_and_no_other() {
        assertThat(tom.tickets()).containsExactly("The router blinks");
        assertThat(tom.get("/tickets?sort=created").ok().path("tickets")).hasSize(1);
        assertThat(tom.get("/tickets?sort=priority").ok().path("tickets")).hasSize(1);
        assertThat(tom.get("/ticket-counts").ok().path("all").asInt()).isEqualTo(1);
        assertThat(tom.get("/ticket-counts").ok().path("unassigned").asInt()).isEqualTo(1);
        assertThat(tom.get("/ticket-numbers/" + router.number()).send().status())
                .isEqualTo(200);
        assertThat(ann.tickets()).hasSize(2);
        var teams = tom.get("/ticket-counts").ok().path("teams");
        assertThat(teams).hasSize(1);
        assertThat(teams.at("/0/team/name").asText()).isEqualTo("Network");
        assertThat(teams.at("/0/open").asInt()).isEqualTo(1);
    }

    @Test
    void is_told_of_no_such_ticket_whatever_they_try_with_one_of_another_team() {
        var message = ann.replies(wages, "We look into it");
        var refusals = List.of(
                tom.get(wages.path()).send(),
                tom.get("/ticket-numbers/" + wages.number()).send(),
                tom.get(wages.path() + "/messages").send(),
                tom.get(wages.path() + "/history").send(),
                tom.put(wages.path() + "/read").json("message", message).send(),
                tom.patch(wages.path()).ifMatch("\"1\"").json("subject", "Mine").send(),
                tom.post(wages.path() + "/messages")
                        .json("visibility", "internal", "body", "Hello")
                        .send(),
                tom.post(wages.path() + "/messages")
                        .json("visibility", "public", "body", "Hello", "seen", message)
                        .send());

        assertThat(refusals).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
            assertThat(answer.text()).doesNotContain("wages");
        });
        assertThat(ann.sees(wages).path("subject").asText()).isEqualTo("My wages are late");
    }

    @Test
    void works_on_tickets_of_their_team_with_its_notes() {
        ann.notes(router, "Third floor");

        tom.replies(router, "On my way");
        tom.solves(router);

        assertThat(tom.reads(router)).contains("Third floor", "On my way");
        assertThat(rita.sees(router).at("/status/category").asText()).isEqualTo("solved");
    }

    @Test
    void sees_what_is_assigned_to_them_and_what_they_asked_for_themselves() {
        ann.assigns(wages, tom);
        var chair = tom.opens("I need a chair");

        assertThat(tom.tickets()).containsExactlyInAnyOrder("My wages are late", "The router blinks", "I need a chair");
        assertThat(tom.get("/ticket-counts").ok().path("mine").asInt()).isEqualTo(1);

        ann.changes(wages, "assignee", null);

        assertThat(tom.get(wages.path()).send().status()).isEqualTo(404);
        assertThat(tom.get(chair.path()).send().status()).isEqualTo(200);
    }

    @Test
    void moves_a_ticket_to_another_team_and_sees_it_no_longer() {
        tom.changes(router, "team", payroll.id());

        assertThat(tom.get(router.path()).send().status()).isEqualTo(404);
        assertThat(tom.tickets()).isEmpty();
        assertThat(ann.sees(router).at("/team/name").asText()).isEqualTo("Payroll");
    }

    @Test
    void no_longer_in_a_team_sees_none_of_its_tickets() {
        network.without(tom);

        assertThat(tom.tickets()).isEmpty();
        assertThat(tom.get(router.path()).send().status()).isEqualTo(404);
    }

    @Test
    void hears_of_the_tickets_of_their_teams_only() {
        var before = tom.get("/events?after=0").ok().path("seq").asLong();
        try (var live = tom.live()) {
            live.frame("welcome");

            ann.notes(wages, "Pay her");
            ann.notes(router, "Reboot it");

            var frame = live.frame(
                    "the note on the router",
                    frames -> frames.path("events").toString().contains("Reboot it"));
            assertThat(frame.toString()).doesNotContain("Pay her", wages.id().toString());
        }
        var events = tom.get("/events?after=" + before).ok().path("events").toString();
        assertThat(events)
                .contains("Reboot it")
                .doesNotContain("Pay her", wages.id().toString());
    }

    private void belongs(Ticket ticket, Team team) {
        ann.changes(ticket, "team", team.id());
    }
}
