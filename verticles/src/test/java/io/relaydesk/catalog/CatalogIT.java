package io.relaydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What tickets are sorted by")
class CatalogIT {
    private final HelpDesk desk = HelpDesk.start();
    private final Workspace acme = desk.workspace("Acme");
    private final Agent olivia = acme.owner();

    @Test
    void topics_form_a_tree_whose_paths_follow_every_rename() {
        var hardware = topic("Hardware", null);
        var printers = topic("Printers", hardware);
        topic("Laser", printers);

        change("/topics/", hardware, "name", "Devices").ok();

        assertThat(paths()).containsExactly("Devices", "Devices / Printers", "Devices / Printers / Laser");
        assertThat(lastChange("topic").path("after").toString()).isEqualTo("{\"path\":\"Devices\"}");
    }

    @Test
    void a_circle_of_topics_is_refused_in_words() {
        var hardware = topic("Hardware", null);
        var printers = topic("Printers", hardware);

        var refused = post("/topics/" + id(hardware) + "/move", hardware, "parent", id(printers));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/parent").asText())
                .isEqualTo("A topic cannot be moved under itself or under one of its own subtopics.");
        assertThat(paths()).containsExactly("Hardware", "Hardware / Printers");
    }

    @Test
    void topics_are_put_in_order() {
        var a = topic("A", null);
        topic("B", null);
        var c = topic("C", null);

        post("/topics/" + id(c) + "/move", c, "parent", null, "before", id(a)).ok();

        assertThat(paths()).containsExactly("C", "A", "B");
    }

    @Test
    void names_are_compared_without_case_and_accents_and_shown_without_tricks() {
        topic("Café", null);

        assertThat(olivia.post("/topics").json("name", "CAFE").refused()).isEqualTo("invalid");
        assertThat(topic("Ta\u202Egs", null).path("name").asText()).isEqualTo("Ta gs");
        assertThat(olivia.post("/topics").json("name", "\u202E\u200B").refused())
                .isEqualTo("invalid");
    }

    @Test
    void a_change_based_on_an_old_version_is_held_back() {
        var hardware = topic("Hardware", null);
        change("/topics/", hardware, "name", "Devices").ok();

        var late = change("/topics/", hardware, "name", "Machines");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("version-moved");
        assertThat(olivia.patch("/topics/" + id(hardware))
                        .json("name", "X")
                        .send()
                        .status())
                .isEqualTo(428);
        assertThat(paths()).containsExactly("Devices");
    }

    @Test
    void the_501st_topic_is_refused() throws SQLException {
        try (var admin = TestDatabase.connect(desk.database());
                var insert = admin.prepareStatement("""
                    insert into topic (workspace_id, id, key, name, path)
                    select ?, gen_random_uuid(), 'topic-' || n, 'Topic ' || n, 'Topic ' || n from generate_series(1, 500) n
                    """)) {
            insert.setObject(1, acme.id());
            insert.execute();
        }

        assertThat(olivia.post("/topics").json("name", "One more").refused()).isEqualTo("too-many-topics");
    }

    @Test
    void two_who_add_the_same_topic_at_once_get_one() {
        var answers = AtOnce.each(
                8,
                n -> olivia.post("/topics")
                        .json("name", n % 2 == 0 ? "Printers" : "PRINTERS")
                        .send()
                        .status());

        assertThat(answers).containsOnlyOnce(201);
        assertThat(paths()).hasSize(1);
    }

    @Test
    void an_archived_topic_stays_in_the_list_and_comes_back() {
        var hardware = topic("Hardware", null);
        var archived =
                post("/topics/" + id(hardware) + "/archive", hardware).ok().json();
        assertThat(archived.path("job").isNull()).isTrue();
        assertThat(olivia.post("/topics")
                        .json("name", "Below", "parent", id(hardware))
                        .refused())
                .isEqualTo("invalid");

        post("/topics/" + id(hardware) + "/restore", archived.path("topic")).ok();

        assertThat(olivia.get("/topics").ok().at("/topics/0/archivedAt").isNull())
                .isTrue();
    }

    @Test
    void tags_are_found_by_how_they_begin_and_listed_page_by_page() {
        for (var label : List.of("Überfällig", "vip", "Urgent", "Umlaut")) tag(label);

        assertThat(labels(olivia.get("/tag-list").query("q", "U").ok()))
                .containsExactly("Überfällig", "Umlaut", "Urgent");
        var first =
                olivia.get("/tag-list").query("limit", 2).query("sort", "uses").ok();
        var second = olivia.get("/tag-list")
                .query("limit", 2)
                .query("sort", "uses")
                .query("cursor", first.path("next").asText())
                .ok();
        assertThat(labels(first)).hasSize(2).doesNotContainAnyElementsOf(labels(second));
        assertThat(labels(second)).hasSize(2);
        assertThat(olivia.get("/tag-list").query("q", "%").ok().path("tags")).isEmpty();
    }

    @Test
    void a_tag_is_not_there_twice() {
        tag("VIP");
        var other = tag("Important");

        assertThat(olivia.post("/tags").json("label", "vip").refused()).isEqualTo("tag-taken");
        assertThat(olivia.post("/tags").json("label", "v\u00EDp").refused()).isEqualTo("tag-taken");
        var refused = change("/tags/", other, "label", "Vip");
        assertThat(refused.problem()).isEqualTo("tag-taken");
        assertThat(refused.json().path("detail").asText()).isEqualTo("There is a tag “VIP” already.");
        assertThat(change("/tags/", other, "label", "IMPORTANT", "colour", "red", "category", "Who")
                        .ok()
                        .json()
                        .path("colour")
                        .asText())
                .isEqualTo("red");
    }

    @Test
    void a_tag_cannot_be_merged_into_itself_or_into_an_archived_one() {
        var vip = tag("VIP");
        var old = tag("Old");
        post("/tags/" + id(old) + "/archive", old).ok();

        assertThat(post("/tags/" + id(vip) + "/merge", vip, "into", id(vip)).problem())
                .isEqualTo("invalid");
        assertThat(post("/tags/" + id(vip) + "/merge", vip, "into", id(old)).problem())
                .isEqualTo("invalid");
        assertThat(labels(olivia.get("/tag-list").ok())).containsExactly("VIP");
    }

    @Test
    void a_field_is_defined_and_changed_but_keeps_its_key_and_kind() {
        var topic = topic("Hardware", null);
        var colour = olivia.post("/fields")
                .json(
                        "label",
                        "Colour",
                        "kind",
                        "dropdown",
                        "options",
                        List.of(Map.of("label", "Red"), Map.of("label", "Blue")),
                        "required",
                        true,
                        "scope",
                        Map.of("topic", id(topic)))
                .ok();

        assertThat(colour.path("key").asText()).isEqualTo("colour");
        assertThat(colour.at("/topic/path").asText()).isEqualTo("Hardware");
        var asText = change("/fields/", colour, "kind", "text");
        assertThat(asText.json().at("/errors/kind").asText())
                .isEqualTo("The kind of a field never changes. Add a new field and archive this one.");
        assertThat(change("/fields/", colour, "key", "color").problem()).isEqualTo("invalid");
        var changed = change(
                        "/fields/",
                        colour,
                        "kind",
                        "dropdown",
                        "label",
                        "Paint",
                        "options",
                        List.of(Map.of("key", "blue", "label", "Navy")))
                .ok()
                .json();
        assertThat(changed.path("key").asText()).isEqualTo("colour");
        assertThat(changed.path("options").toString())
                .isEqualTo("[{\"key\":\"blue\",\"label\":\"Navy\",\"archived\":false},"
                        + "{\"key\":\"red\",\"label\":\"Red\",\"archived\":true}]");
        assertThat(lastChange("field").at("/after/label").asText()).isEqualTo("Paint");
    }

    @Test
    void bad_definitions_are_refused_in_words_and_change_nothing() {
        var options = IntStream.rangeClosed(1, 201)
                .mapToObj(n -> Map.of("label", "Option " + n))
                .toList();

        assertThat(refusal("label", "Many", "kind", "dropdown", "options", options)
                        .at("/errors/options")
                        .asText())
                .isEqualTo("A field has at most 200 options.");
        assertThat(refusal("label", "None", "kind", "dropdown").path("errors").has("options"))
                .isTrue();
        assertThat(refusal("label", "x".repeat(61), "kind", "text")
                        .path("errors")
                        .has("label"))
                .isTrue();
        assertThat(refusal("label", "Any", "kind", "colour").path("errors").has("kind"))
                .isTrue();
        assertThat(refusal("label", "Any", "kind", "text", "key", "9lives")
                        .path("errors")
                        .has("key"))
                .isTrue();
        assertThat(refusal("label", "Any", "kind", "text", "scope", Map.of("team", id(topic("T", null))))
                        .path("errors")
                        .has("team"))
                .isTrue();
        assertThat(olivia.get("/fields").ok().path("fields")).isEmpty();
    }

    @Test
    void fields_stand_in_an_order_and_are_archived() {
        var a = field("A");
        field("B");
        var c = field("C");

        post("/fields/" + id(c) + "/move", c, "before", id(a)).ok();
        post("/fields/" + id(a) + "/archive", a).ok();

        assertThat(texts(olivia.get("/fields").ok().path("fields"), "label")).containsExactly("C", "B", "A");
    }

    @Test
    void administrators_change_what_all_staff_may_read() {
        var hardware = topic("Hardware", null);
        var ann = acme.agent("Ann");
        var rita = acme.requester("Rita");

        assertThat(ann.post("/topics").json("name", "Mine").refused()).isEqualTo("forbidden");
        assertThat(ann.patch("/topics/" + id(hardware))
                        .ifMatch("\"1\"")
                        .json("name", "Mine")
                        .refused())
                .isEqualTo("forbidden");
        assertThat(acme.manager("Mo").post("/tags").json("label", "Mine").refused())
                .isEqualTo("forbidden");
        assertThat(ann.get("/topics").ok().path("topics")).hasSize(1);
        for (var path : List.of("/topics", "/tag-list", "/fields")) {
            assertThat(rita.get(path).refused()).isEqualTo("forbidden");
        }
    }

    @Test
    void another_workspace_has_its_own() {
        var hardware = topic("Hardware", null);
        var globex = desk.workspace("Globex").owner();

        assertThat(globex.get("/topics").ok().path("topics")).isEmpty();
        assertThat(globex.patch("/topics/" + id(hardware))
                        .ifMatch("\"1\"")
                        .json("name", "Mine")
                        .refused())
                .isEqualTo("not-found");
        assertThat(globex.post("/topics")
                        .json("name", "Below", "parent", id(hardware))
                        .refused())
                .isEqualTo("invalid");
        assertThat(globex.post("/topics")
                        .json("name", "Hardware")
                        .ok()
                        .path("key")
                        .asText())
                .isEqualTo("hardware");
    }

    private JsonNode topic(String name, JsonNode parent) {
        return olivia.post("/topics")
                .json("name", name, "parent", parent == null ? null : id(parent))
                .ok();
    }

    private JsonNode tag(String label) {
        return olivia.post("/tags").json("label", label).ok();
    }

    private JsonNode field(String label) {
        return olivia.post("/fields").json("label", label, "kind", "text").ok();
    }

    private JsonNode refusal(Object... fields) {
        var refused = olivia.post("/fields").json(fields).send();
        assertThat(refused.status()).isEqualTo(422);
        return refused.json();
    }

    private Response change(String path, JsonNode thing, Object... fields) {
        return olivia.patch(path + id(thing)).ifMatch(etag(thing)).json(fields).send();
    }

    private Response post(String path, JsonNode thing, Object... fields) {
        return olivia.post(path).ifMatch(etag(thing)).json(fields).send();
    }

    private List<String> paths() {
        return texts(olivia.get("/topics").ok().path("topics"), "path");
    }

    private static List<String> labels(JsonNode page) {
        return texts(page.path("tags"), "label");
    }

    private JsonNode lastChange(String what) {
        return olivia.get("/desk-changes").query("what", what).ok().at("/changes/0");
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
                .toList();
    }
}
