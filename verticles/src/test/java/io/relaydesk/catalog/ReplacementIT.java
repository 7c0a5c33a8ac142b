package io.relaydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What takes the place of what is archived")
class ReplacementIT {
    private final Workspace acme = HelpDesk.start().workspace("Acme");
    private final Agent olivia = acme.owner();

    @Test
    void is_the_topic_of_all_tickets_of_the_archived_branch() {
        var hardware = topic("Hardware", null);
        var printers = topic("Printers", hardware);
        var devices = topic("Devices", null);
        var above = acme.ticket("Above");
        var below = acme.ticket("Below");
        var other = acme.ticket("Other");
        olivia.changes(above, "topic", id(hardware));
        olivia.changes(below, "topic", id(printers));
        var changed = olivia.sees(below).path("updatedAt").asText();

        var archived = olivia.post("/topics/" + id(hardware) + "/archive")
                .ifMatch(etag(hardware))
                .json("replacement", id(devices))
                .ok();

        done(archived.path("job"));
        assertThat(olivia.sees(above).at("/topic/name").asText()).isEqualTo("Devices");
        assertThat(olivia.sees(below).at("/topic/name").asText()).isEqualTo("Devices");
        assertThat(olivia.sees(below).path("updatedAt").asText()).isEqualTo(changed);
        assertThat(olivia.sees(other).path("topic").isNull()).isTrue();
        assertThat(olivia.get(below.path() + "/history")
                        .ok()
                        .at("/events/0/type")
                        .asText())
                .isEqualTo("ticket.topic-changed");
    }

    @Test
    void is_no_topic_of_the_same_branch() {
        var hardware = topic("Hardware", null);
        var printers = topic("Printers", hardware);

        assertThat(olivia.post("/topics/" + id(hardware) + "/archive")
                        .ifMatch(etag(hardware))
                        .json("replacement", id(printers))
                        .refused())
                .isEqualTo("invalid");
        assertThat(olivia.get("/topics").ok().at("/topics/0/archivedAt").isNull())
                .isTrue();
    }

    @Test
    void is_the_option_of_all_tickets_with_the_archived_one() {
        var colour = field("Colour", "dropdown");
        field("Sizes", "multiselect");
        var red = acme.ticket("Red");
        var both = acme.ticket("Both");
        var blue = acme.ticket("Blue");
        olivia.changes(red, "fields", Map.of("colour", "red"));
        olivia.changes(blue, "fields", Map.of("colour", "blue", "sizes", List.of("red")));
        olivia.changes(both, "fields", Map.of("sizes", List.of("red", "blue")));

        var replaced = olivia.post("/fields/" + id(colour) + "/replace-option")
                .ifMatch(etag(colour))
                .json("option", "red", "by", "blue")
                .ok();

        done(replaced.path("job"));
        assertThat(replaced.at("/field/options/0/archived").asBoolean()).isTrue();
        assertThat(fields(red)).isEqualTo("{\"colour\":\"blue\"}");
        assertThat(fields(both)).isEqualTo("{\"sizes\":[\"red\",\"blue\"]}");
        assertThat(olivia.sees(blue).at("/fields/sizes/0").asText()).isEqualTo("red");
        var sizes = olivia.get("/fields").ok().at("/fields/1");
        var second = olivia.post("/fields/" + id(sizes) + "/replace-option")
                .ifMatch(etag(sizes))
                .json("option", "red", "by", "blue")
                .ok();
        done(second.path("job"));
        assertThat(fields(both)).isEqualTo("{\"sizes\":[\"blue\"]}");
    }

    private JsonNode topic(String name, JsonNode parent) {
        return olivia.post("/topics")
                .json("name", name, "parent", parent == null ? null : id(parent))
                .ok();
    }

    private JsonNode field(String label, String kind) {
        return olivia.post("/fields")
                .json("label", label, "kind", kind, "options", List.of(Map.of("label", "Red"), Map.of("label", "Blue")))
                .ok();
    }

    private String fields(io.relaydesk.testing.Ticket ticket) {
        return olivia.sees(ticket).path("fields").toString();
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

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static String etag(JsonNode thing) {
        return "\"" + thing.path("version").asInt() + "\"";
    }
}
