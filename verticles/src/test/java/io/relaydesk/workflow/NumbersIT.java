package io.relaydesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Workspace;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers of tickets")
class NumbersIT {
    private final Workspace acme = HelpDesk.start().workspace("Numbers");
    private final Agent olivia = acme.owner();

    @Test
    void are_plain_until_somebody_chooses_otherwise() {
        assertThat(List.of(opened(null), opened(null))).containsExactly("1", "2");
        assertThat(texts("/number-patterns/ticket")).containsExactly("3", "4", "5");
    }

    @Test
    void follow_the_pattern_from_then_on_and_the_old_ones_are_found() {
        var old = opened(null);

        choose("{prefix}-{year}-{seq:3}", "TICK", "workspace");

        var year = ZonedDateTime.now(ZoneOffset.UTC).getYear();
        assertThat(opened(null)).isEqualTo("TICK-" + year + "-002");
        for (var number : List.of(old, "TICK-" + year + "-002")) {
            assertThat(olivia.get("/ticket-numbers/" + number)
                            .ok()
                            .path("displayId")
                            .asText())
                    .isEqualTo(number);
        }
    }

    @Test
    void have_no_gap_and_no_double_when_two_departments_open_two_hundred_at_once() {
        choose("{dept}-{seq}", "", "department");
        var departments = List.of(department("IT"), department("HR"));

        var numbers = AtOnce.each(
                20,
                lane -> IntStream.range(0, 10)
                        .mapToObj(_ -> opened(departments.get(lane % 2)))
                        .toList());

        assertThat(numbers.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100)
                        .boxed()
                        .flatMap(n -> List.of("IT-" + n, "HR-" + n).stream())
                        .toList());
    }

    @Test
    void pass_over_those_an_earlier_pattern_gave() {
        for (var n = 0; n < 20; n++) opened(null);

        choose("{dept}{seq}", "", "department");
        var counted = opened(department("1"));

        // Department 1 counts 1, 2, 3, ...: its numbers 11 to 19 were given to the tickets 11 to 19.
        assertThat(counted).isEqualTo("110");
    }

    @Test
    void are_refused_as_a_pattern_when_they_would_not_be_told_apart() {
        var refused = olivia.put("/number-patterns/ticket")
                .ifMatch("\"1\"")
                .json("pattern", "{seq}", "prefix", "", "sequence", "department", "department", "GEN")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/pattern").asText()).contains("put {dept} in");
    }

    @Test
    void are_not_changed_over_what_somebody_else_chose() {
        choose("{prefix}{seq}", "A", "workspace");

        var late = olivia.put("/number-patterns/ticket")
                .ifMatch("\"1\"")
                .json("pattern", "{seq}", "prefix", "", "sequence", "workspace", "department", "GEN")
                .refused();

        assertThat(late).isEqualTo("version-moved");
        assertThat(acme.agent("Ann").get("/number-patterns/ticket").refused()).isEqualTo("forbidden");
    }

    private void choose(String pattern, String prefix, String sequence) {
        var etag = olivia.get("/number-patterns/ticket").send().ok().etag();
        olivia.put("/number-patterns/ticket")
                .ifMatch(etag)
                .json("pattern", pattern, "prefix", prefix, "sequence", sequence, "department", "GEN")
                .ok();
    }

    private String department(String code) {
        return olivia.post("/teams")
                .json("name", "Department " + code, "kind", "department", "code", code)
                .ok()
                .path("id")
                .asText();
    }

    private String opened(String team) {
        return olivia.post("/tickets")
                .json("subject", "Help", "body", "Please", "team", team)
                .ok()
                .path("displayId")
                .asText();
    }

    private List<String> texts(String path) {
        var examples = new java.util.ArrayList<String>();
        olivia.get(path).ok().path("examples").forEach(one -> examples.add(one.asText()));
        return examples;
    }
}
