package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Team;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ticket that is shared with a team")
class ShareIT {
    private final Workspace acme = HelpDesk.start().workspace("Acme");
    private final Agent ann = acme.agent("Ann");
    private final Agent tom = acme.teamAgent("Tom");
    private final Requester rita = acme.requester("Rita");
    private final Team network = acme.team("Network").with(tom);
    private final Ticket wages = rita.opens("My wages are late");

    @Test
    void is_read_by_its_people_and_not_changed() {
        share("read");

        assertThat(tom.tickets()).containsExactly("My wages are late");
        assertThat(tom.reads(wages)).hasSize(1);
        var note = tom.post(wages.path() + "/messages")
                .json("visibility", "internal", "body", "Hm")
                .send();
        assertThat(note.problem()).isEqualTo("shared-for-reading");
        assertThat(note.status()).isEqualTo(409);
        assertThat(tom.patch(wages.path())
                        .ifMatch(tom.get(wages.path()).send().etag())
                        .json("priority", "urgent")
                        .send()
                        .problem())
                .isEqualTo("shared-for-reading");
        assertThat(ann.reads(wages)).hasSize(1);
    }

    @Test
    void is_worked_on_by_its_people_when_it_is_shared_for_that() {
        share("read");
        share("write");

        tom.notes(wages, "The payroll server was down");
        tom.replies(wages, "It is on its way");
        tom.changes(wages, "priority", "urgent");

        assertThat(rita.reads(wages)).last().asString().isEqualTo("It is on its way");
        assertThat(ann.get(wages.path() + "/shares").ok().path("shares"))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.path("access").asText()).isEqualTo("write");
                    assertThat(share.at("/team/name").asText()).isEqualTo("Network");
                    assertThat(share.at("/by/name").asText()).isEqualTo("Ann");
                });
    }

    @Test
    void is_gone_for_them_when_it_is_shared_no_longer() {
        share("write");
        assertThat(tom.get(wages.path()).send().status()).isEqualTo(200);

        ann.delete(wages.path() + "/shares/" + network.id()).ok();

        assertThat(tom.get(wages.path()).send().status()).isEqualTo(404);
        assertThat(tom.tickets()).isEmpty();
        assertThat(ann.get(wages.path() + "/shares").ok().path("shares")).isEmpty();
    }

    @Test
    void says_so_in_its_history_to_staff_only() {
        share("read");
        share("read");
        ann.delete(wages.path() + "/shares/" + network.id()).ok();

        var history = ann.get(wages.path() + "/history").ok().path("events");

        assertThat(history)
                .extracting(event -> event.path("type").asText() + " "
                        + event.path("to").asText() + " " + event.path("access").asText())
                .containsSubsequence("ticket.unshared Network read", "ticket.shared Network read", "ticket.opened  ")
                .hasSize(3);
        assertThat(rita.get(wages.path() + "/history").ok().path("events")).hasSize(1);
        assertThat(rita.get(wages.path() + "/shares").send().status()).isEqualTo(403);
    }

    @Test
    void reaches_a_socket_of_its_people_at_once() {
        try (var live = tom.live()) {
            live.frame("welcome");

            share("read");

            var told = live.event("ticket.shared");
            assertThat(told.at("/ticket/subject").asText()).isEqualTo("My wages are late");
            assertThat(told.path("to").asText()).isEqualTo("Network");
        }
    }

    @Test
    void was_not_shared_with_teams_that_are_not_there_or_archived() {
        var gone = acme.team("Gone");
        acme.owner()
                .post(gone.path() + "/archive")
                .ifMatch(gone.etag())
                .json("replacement", null)
                .ok();

        var nobody = ann.post(wages.path() + "/shares")
                .json("team", UUID.randomUUID())
                .send();
        var archived =
                ann.post(wages.path() + "/shares").json("team", gone.id()).send();

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(archived.json().at("/errors/team").asText())
                .isEqualTo("This team is archived. Choose one that is in use.");
        assertThat(ann.get(wages.path() + "/shares").ok().path("shares")).isEmpty();
    }

    @Test
    void was_not_shared_by_somebody_whose_role_does_not_allow_it() {
        share("write");
        var other = acme.team("Payroll");

        for (var who : new Agent[] {tom, acme.viewer("Vic"), acme.colleague("Cleo")}) {
            var refused = who.post(wages.path() + "/shares")
                    .json("team", other.id(), "access", "write")
                    .send();
            assertThat(refused.problem()).isEqualTo("forbidden");
        }
        var stranger = acme.teamAgent("Sue").post(wages.path() + "/shares").json("team", other.id());
        assertThat(stranger.send().status()).isEqualTo(404);
        assertThat(ann.get(wages.path() + "/shares").ok().path("shares")).hasSize(1);
    }

    private void share(String access) {
        ann.post(wages.path() + "/shares")
                .json("team", network.id(), "access", access)
                .ok();
    }
}
