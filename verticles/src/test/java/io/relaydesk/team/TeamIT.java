package io.relaydesk.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Teams and departments")
class TeamIT {
    private final Workspace acme = HelpDesk.start().workspace("Acme");
    private final Agent owner = acme.owner();

    @Test
    void are_listed_by_name_with_how_many_are_in_them_and_what_i_am() {
        var ann = acme.agent("Ann");
        acme.team("Second line").with(ann, "lead").with(owner);
        acme.department("Facilities");

        var teams = ann.get("/teams").ok().path("teams");

        assertThat(teams).extracting(team -> team.path("name").asText()).containsExactly("Facilities", "Second line");
        assertThat(teams.at("/1/members").asInt()).isEqualTo(2);
        assertThat(teams.at("/1/mine").asText()).isEqualTo("lead");
        assertThat(teams.at("/0/mine").isNull()).isTrue();
        assertThat(teams.at("/0/key").asText()).isEqualTo("facilities");
        assertThat(ann.get("/teams").query("member", "me").ok().path("teams")).hasSize(1);
        assertThat(ann.get("/teams").query("kind", "department").ok().path("teams"))
                .hasSize(1);
    }

    @Test
    void come_page_by_page() {
        for (var name : List.of("Delta", "alpha", "Charlie")) acme.team(name);

        var first = owner.get("/teams").query("limit", 2).ok();
        var second = owner.get("/teams")
                .query("limit", 2)
                .query("cursor", first.path("next").asText())
                .ok();

        assertThat(first.path("teams"))
                .extracting(team -> team.path("name").asText())
                .containsExactly("alpha", "Charlie");
        assertThat(second.path("teams"))
                .extracting(team -> team.path("name").asText())
                .containsExactly("Delta");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void are_changed_and_it_is_on_record_who_did_what() {
        var network = acme.team("Network");

        var changed = owner.patch(network.path())
                .ifMatch(network.etag())
                .json("name", "Networks", "assignment", "round_robin", "colour", "teal")
                .ok();

        assertThat(changed.path("name").asText()).isEqualTo("Networks");
        assertThat(changed.path("key").asText()).isEqualTo("network");
        var change = owner.get("/desk-changes").query("what", "team").ok().at("/changes/0");
        assertThat(change.path("name").asText()).isEqualTo("Network");
        assertThat(change.at("/before/assignment").asText()).isEqualTo("queue");
        assertThat(change.at("/after/assignment").asText()).isEqualTo("round_robin");
        assertThat(change.at("/after/description").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name        | network   | There is a team with this name already. Choose another name.
        name        | '  '      | Use 2 to 100 characters.
        code        | TOO LONG  | Use 1 to 8 letters and digits.
        code        | HR        | Another department has this code. Choose another one.
        """)
    void refuse_bad_input_in_a_sentence_at_the_field(String field, String value, String sentence) {
        acme.team("Network");
        var hr = acme.department("Human resources");
        owner.patch(hr.path()).ifMatch(hr.etag()).json("code", "hr").ok();
        var facilities = acme.department("Facilities");

        var refused = owner.patch(facilities.path())
                .ifMatch(facilities.etag())
                .json(field, value)
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/" + field).asText()).isEqualTo(sentence);
        assertThat(facilities.now().at("/team/version").asInt()).isEqualTo(1);
        assertThat(hr.now().at("/team/code").asText()).isEqualTo("HR");
    }

    @Test
    void refuse_a_change_that_is_based_on_an_old_version() {
        var network = acme.team("Network");
        var etag = network.etag();
        owner.patch(network.path()).ifMatch(etag).json("colour", "red").ok();

        var late =
                owner.patch(network.path()).ifMatch(etag).json("colour", "blue").send();

        assertThat(late.status()).isEqualTo(412);
        assertThat(network.now().at("/team/colour").asText()).isEqualTo("red");
    }

    @Test
    void take_in_active_staff_once_and_let_them_go() {
        var ann = acme.agent("Ann");
        var rita = acme.requester("Rita");
        var network = acme.team("Network").with(ann).with(ann, "supervisor");

        var refused = owner.put(network.path() + "/members/" + rita.id())
                .json("role", "agent")
                .send();

        assertThat(refused.json().at("/errors/member").asText())
                .isEqualTo("Only active members of staff can be in a team.");
        assertThat(network.now().path("people"))
                .singleElement()
                .satisfies(person -> assertThat(person.path("role").asText()).isEqualTo("supervisor"));

        network.without(ann);

        assertThat(network.now().path("people")).isEmpty();
        var roles = owner.get("/desk-changes").query("what", "team").ok().path("changes");
        assertThat(roles.at("/0/before/role").asText()).isEqualTo("supervisor");
        assertThat(roles.at("/0/after/role").isNull()).isTrue();
    }

    @Test
    void are_manned_by_their_own_leads_and_by_nobody_else_below_a_manager() {
        var ann = acme.agent("Ann");
        var ben = acme.agent("Ben");
        var network = acme.team("Network").with(ann, "lead");
        var other = acme.team("Payroll");

        assertThat(put(ann, network.path(), ben, "agent")).isEqualTo(200);
        assertThat(put(ann, network.path(), ben, "admin")).isEqualTo(403);
        assertThat(put(ann, other.path(), ben, "agent")).isEqualTo(403);
        assertThat(put(ben, network.path(), ben, "lead")).isEqualTo(403);
        assertThat(put(acme.manager("Mia"), other.path(), ben, "admin")).isEqualTo(200);
        assertThat(put(ben, other.path(), ann, "lead")).isEqualTo(200);
        assertThat(ann.post("/teams").json("name", "Mine").send().status()).isEqualTo(403);
        assertThat(acme.requester("Rita").get("/teams").send().status()).isEqualTo(403);
    }

    private static int put(Agent by, String team, Agent who, String role) {
        return by.put(team + "/members/" + who.id()).json("role", role).send().status();
    }

    @Test
    void keep_keywords_with_weights_when_they_are_departments() {
        var payroll = acme.department("Payroll");
        var words = List.of(Map.of("keyword", "Wages"), Map.of("keyword", "tax", "weight", 2.5, "active", false));

        var put = owner.put(payroll.path() + "/keywords")
                .ifMatch(payroll.etag())
                .json("keywords", words)
                .ok();

        assertThat(put.path("keywords"))
                .extracting(word -> word.path("keyword").asText() + " "
                        + word.path("weight").asDouble() + " "
                        + word.path("active").asBoolean())
                .containsExactly("tax 2.5 false", "wages 1.0 true");
        var twice = owner.put(payroll.path() + "/keywords")
                .ifMatch(payroll.etag())
                .json("keywords", List.of(Map.of("keyword", "tax"), Map.of("keyword", "TAX")))
                .send();
        assertThat(twice.json().at("/errors/keywords").asText()).isEqualTo("“tax” is there twice.");
        assertThat(payroll.now().path("keywords")).hasSize(2);
        var team = acme.team("Network");
        assertThat(owner.put(team.path() + "/keywords")
                        .ifMatch(team.etag())
                        .json("keywords", words)
                        .send()
                        .problem())
                .isEqualTo("no-department");
    }

    @Test
    void are_archived_and_restored_unless_their_name_is_taken_meanwhile() {
        var network = acme.team("Network");
        archive(network.path(), network.etag());
        assertThat(owner.get("/teams").ok().path("teams")).isEmpty();
        assertThat(owner.get("/teams").query("archived", true).ok().path("teams"))
                .hasSize(1);

        var namesake = acme.team("Network");

        var refused =
                owner.post(network.path() + "/restore").ifMatch(network.etag()).send();
        assertThat(refused.status()).isEqualTo(422);
        archive(namesake.path(), namesake.etag());
        assertThat(owner.post(network.path() + "/restore")
                        .ifMatch(network.etag())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hand_their_tickets_over_when_they_are_archived_with_a_replacement() {
        var network = acme.team("Network");
        var operations = acme.team("Operations");
        var router = acme.ticket("The router blinks");
        owner.changes(router, "team", network.id());

        var archived = owner.post(network.path() + "/archive")
                .ifMatch(network.etag())
                .json("replacement", operations.id())
                .ok();

        assertThat(archived.path("job").isNull()).isFalse();
        Eventually.until(
                "the ticket is with the other team",
                () -> owner.sees(router).at("/team/name").asText().equals("Operations"));
        var moved = owner.get(router.path() + "/history").ok().at("/events/0");
        assertThat(moved.path("type").asText()).isEqualTo("ticket.team-changed");
        assertThat(moved.at("/from/name").asText()).isEqualTo("Network");
    }

    @Test
    void lend_their_people_the_right_to_work_on_their_tickets_and_on_no_others() {
        var cleo = acme.colleague("Cleo");
        var network = acme.team("Network").with(cleo);
        var router = acme.ticket("The router blinks");
        var wages = acme.ticket("Wages");
        owner.changes(router, "team", network.id());

        cleo.replies(router, "On my way");
        cleo.changes(router, "priority", "high");

        var refused = cleo.patch(wages.path())
                .ifMatch(cleo.get(wages.path()).send().etag())
                .json("priority", "low")
                .send();
        assertThat(refused.problem()).isEqualTo("forbidden");
        assertThat(owner.sees(router).at("/priority/rank").asInt()).isEqualTo(2);
        assertThat(owner.sees(wages).at("/priority/rank").asInt()).isEqualTo(3);
    }

    @Test
    void are_not_replaced_by_themselves_nor_by_what_is_archived_nor_by_what_is_not() {
        var network = acme.team("Network");
        var gone = acme.team("Gone");
        archive(gone.path(), gone.etag());

        for (var to : List.of(network.id(), gone.id())) {
            var refused = owner.post(network.path() + "/archive")
                    .ifMatch(network.etag())
                    .json("replacement", to)
                    .send();
            assertThat(refused.status()).isEqualTo(422);
        }
        var nobody = owner.post(network.path() + "/archive")
                .ifMatch(network.etag())
                .json("replacement", UUID.randomUUID())
                .send();

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(network.now().at("/team/archivedAt").isNull()).isTrue();
    }

    private void archive(String team, String etag) {
        owner.post(team + "/archive").ifMatch(etag).json("replacement", null).ok();
    }
}
