package io.relaydesk.ticket;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Team;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ticket that comes to a team that works by turns")
class RoundRobinIT {
    private final Workspace acme = HelpDesk.start().workspace("Acme");
    private final Agent owner = acme.owner();

    @Test
    void goes_to_who_has_waited_longest_and_the_history_says_by_what() {
        var ann = acme.agent("Ann");
        var ben = acme.agent("Ben");
        var team = acme.roundRobinTeam("Network").with(ann, ben);

        var given = IntStream.range(0, 4).mapToObj(n -> assignee(open(team))).toList();

        assertThat(given).containsExactly("Ann", "Ben", "Ann", "Ben");
        var last = owner.get("/tickets").query("limit", 1).ok().at("/tickets/0");
        var event = owner.get("/tickets/" + last.path("id").asText() + "/history")
                .ok()
                .at("/events/0");
        assertThat(event.path("type").asText()).isEqualTo("ticket.assigned");
        assertThat(event.path("rule").asText()).isEqualTo("round_robin");
        assertThat(event.path("actor").isNull()).isTrue();
        assertThat(event.at("/to/name").asText()).isEqualTo("Ben");
        assertThat(ann.notifications()).isNotEmpty();
    }

    @Test
    void goes_to_somebody_also_when_it_is_moved_there_and_stays_with_who_has_it() {
        var ann = acme.agent("Ann");
        var ben = acme.agent("Ben");
        var team = acme.roundRobinTeam("Network").with(ann);
        var nobodys = acme.ticket("Nobody's");
        var bens = acme.ticket("Ben's");
        owner.assigns(bens, ben);

        owner.changes(nobodys, "team", team.id());
        owner.changes(bens, "team", team.id());

        assertThat(owner.sees(nobodys).at("/assignee/name").asText()).isEqualTo("Ann");
        assertThat(owner.sees(bens).at("/assignee/name").asText()).isEqualTo("Ben");
    }

    @Test
    void goes_to_nobody_who_cannot_take_it() {
        var gone = acme.agent("Gone");
        var team = acme.roundRobinTeam("Network")
                .with(gone)
                .with(acme.agent("Sue"), "supervisor")
                .with(acme.viewer("Vic"));
        owner.patch("/members/" + gone.id())
                .ifMatch(owner.get("/members/" + gone.id()).send().etag())
                .json("active", false)
                .ok();

        var queued = open(team);

        assertThat(queued.path("assignee").isNull()).isTrue();
        assertThat(queued.at("/team/name").asText()).isEqualTo("Network");
        team.with(acme.agent("Ann"), "lead");
        assertThat(assignee(open(team))).isEqualTo("Ann");
    }

    @Test
    void waits_in_the_queue_when_the_team_has_one() {
        var team = acme.team("Network").with(acme.agent("Ann"));

        assertThat(open(team).path("assignee").isNull()).isTrue();
    }

    /** Two nodes, each asked by five callers at once. */
    @Test
    void is_given_out_evenly_by_many_nodes_at_once() {
        try (var first = HelpDesk.with(Map.of());
                var second = first.another(Map.of())) {
            var workspace = first.workspace("Twins");
            var people = IntStream.range(0, 3)
                    .mapToObj(n -> workspace.agent("Agent " + n))
                    .toList();
            var team = workspace.roundRobinTeam("Network").with(people.toArray(Agent[]::new));
            var token = workspace.owner().person().token();

            AtOnce.each(10, caller -> {
                var node = caller % 2 == 0 ? first : second;
                for (var n = 0; n < 10; n++) {
                    node.api()
                            .post(workspace.path("/tickets"))
                            .bearer(token)
                            .json("subject", "No. " + n, "body", "Help", "team", team.id())
                            .ok();
                }
                return caller;
            });

            var tickets =
                    workspace.owner().get("/tickets").query("limit", 200).ok().path("tickets");
            var each = stream(tickets).collect(groupingBy(RoundRobinIT::assignee, counting()));
            assertThat(tickets).hasSize(100);
            assertThat(List.copyOf(each.values()))
                    .hasSize(3)
                    .allSatisfy(count -> assertThat(count).isBetween(33L, 34L));
        }
    }

    private JsonNode open(Team team) {
        return owner.post("/tickets")
                .json("subject", "The router blinks", "body", "Help", "team", team.id())
                .ok();
    }

    private static String assignee(JsonNode ticket) {
        return ticket.at("/assignee/name").asText();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(list::get);
    }
}
