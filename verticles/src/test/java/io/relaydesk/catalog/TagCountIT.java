package io.relaydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How often a tag is used")
class TagCountIT {
    private final Workspace acme = HelpDesk.start().workspace("Acme");
    private final Agent olivia = acme.owner();

    @Test
    void follows_what_is_done_with_tickets() {
        var first = acme.ticket("First");
        var second = acme.ticket("Second");
        olivia.changes(first, "tags", List.of("vip"));
        olivia.changes(second, "tags", List.of("VIP", "late"));
        counts("vip", 2);
        counts("late", 1);

        olivia.changes(second, "tags", List.of("late"));

        counts("vip", 1);
        counts("late", 1);
    }

    @Test
    void counts_the_tags_a_ticket_is_opened_with() {
        olivia.post("/tickets")
                .json("subject", "Printer", "body", "It burns", "tags", List.of("fire"))
                .ok();

        counts("fire", 1);
    }

    @Test
    void is_right_after_many_have_tagged_at_once() {
        var tickets = java.util.stream.IntStream.range(0, 8)
                .mapToObj(n -> acme.ticket("Ticket " + n))
                .toList();

        AtOnce.each(8, n -> {
            olivia.changes(tickets.get(n), "tags", List.of("Überfällig"));
            return n;
        });

        counts("uberfallig", 8);
        assertThat(olivia.get("/tag-list").ok().path("tags")).hasSize(1);
    }

    @Test
    void adds_up_when_two_tags_become_one() {
        var both = acme.ticket("Both");
        var one = acme.ticket("One");
        olivia.changes(both, "tags", List.of("vip", "important"));
        olivia.changes(one, "tags", List.of("important"));
        counts("important", 2);
        var important = tag("important");

        var merged = olivia.post("/tags/" + id(important) + "/merge")
                .ifMatch(etag(important))
                .json("into", id(tag("vip")))
                .ok();

        done(merged.path("job"));
        counts("vip", 2);
        assertThat(List.of(tagsOf(both), tagsOf(one))).containsOnly(Set.of("vip"));
        assertThat(olivia.get("/tag-list")
                        .query("archived", true)
                        .ok()
                        .at("/tags/0/uses")
                        .asInt(-1))
                .isZero();
        assertThat(texts(olivia.get(one.path() + "/history").ok().path("events"), "type"))
                .contains("ticket.tagged");
    }

    private void counts(String name, int uses) {
        Eventually.until(
                name + " is used " + uses + " times",
                () -> tag(name).path("uses").asInt() == uses);
    }

    private void done(JsonNode job) {
        Eventually.until(
                "the job is done",
                () -> olivia.get("/jobs/" + job.asText())
                        .ok()
                        .path("state")
                        .asText()
                        .equals("done"));
    }

    private JsonNode tag(String name) {
        return StreamSupport.stream(olivia.get("/tag-list").ok().path("tags").spliterator(), false)
                .filter(tag -> tag.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> tagsOf(Ticket ticket) {
        return Set.copyOf(texts(olivia.sees(ticket).path("tags"), "label"));
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static String etag(JsonNode thing) {
        return "\"" + thing.path("version").asInt() + "\"";
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText())
                .collect(Collectors.toList());
    }
}
