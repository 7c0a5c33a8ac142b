package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Request;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The properties of a ticket")
class TicketPropertiesIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private static Workspace acme;
    private static Agent ann;
    private static Requester rita;
    private static String hardware;
    private static String printers;
    private static String service;
    private Ticket printer;

    @BeforeAll
    static void setUp() {
        acme = DESK.workspace("Acme");
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
        hardware = added("/topics", "name", "Hardware");
        printers = added("/topics", "name", "Printers", "parent", hardware);
        service = team(acme, "Service");
        field("Line", "text", true, List.of());
        field("Cost", "number", false, List.of());
        field("Office", "dropdown", true, List.of("Oslo", "Rome"));
        field("Contact", "user", false, List.of());
    }

    @BeforeEach
    void open() {
        printer = rita.opens("The printer is on fire");
    }

    @Test
    void are_all_set_at_once_and_seen_by_staff() {
        ann.changes(
                printer,
                "type",
                "incident",
                "team",
                service,
                "topic",
                "printers",
                "tags",
                List.of("Hot", "VIP"),
                "fields",
                Map.of("line", "3", "cost", 12.5, "office", "oslo", "contact", rita.id()),
                "metadata",
                Map.of("erp", Map.of("order", 7)),
                "dueAt",
                "2026-03-31T18:00:00+02:00");

        var seen = ann.sees(printer);

        assertThat(seen.path("type").asText()).isEqualTo("incident");
        assertThat(seen.at("/team/name").asText()).isEqualTo("Service");
        assertThat(seen.at("/topic/path").asText()).isEqualTo("Hardware / Printers");
        assertThat(labels(seen)).containsExactly("Hot", "VIP");
        assertThat(seen.path("fields"))
                .isEqualTo(json("{'line':'3','cost':12.5,'office':'oslo','contact':'" + rita.id() + "'}"));
        assertThat(seen.path("metadata")).isEqualTo(json("{'erp':{'order':7}}"));
        assertThat(seen.path("dueAt").asText()).isEqualTo("2026-03-31T16:00:00Z");
        assertThat(types(ann))
                .contains(
                        "ticket.type-changed",
                        "ticket.team-changed",
                        "ticket.topic-changed",
                        "ticket.tagged",
                        "ticket.due-changed",
                        "ticket.metadata-changed")
                .areExactly(2, new org.assertj.core.api.Condition<>("ticket.fields-changed"::equals, "of fields"));
    }

    @Test
    void are_taken_away_by_null_and_told_in_words() {
        ann.changes(printer, "team", service, "topic", hardware, "fields", Map.of("office", "oslo"));

        ann.changes(
                printer,
                "team",
                null,
                "topic",
                null,
                "tags",
                List.of(),
                "fields",
                Collections.singletonMap("office", null));

        var seen = ann.sees(printer);
        assertThat(seen.path("team").isNull()).isTrue();
        assertThat(seen.path("topic").isNull()).isTrue();
        assertThat(seen.path("fields")).isEmpty();
        var told =
                events(ann, "ticket.fields-changed").getFirst().path("fields").path(0);
        assertThat(told).isEqualTo(json("{'key':'office','label':'Office','from':'Oslo','to':null}"));
        assertThat(events(ann, "ticket.team-changed")
                        .getFirst()
                        .at("/from/name")
                        .asText())
                .isEqualTo("Service");
    }

    @Test
    void leave_no_trace_for_the_requester_when_they_are_the_desks_own() {
        var before = rita.get(printer.path()).send().ok();
        var list = rita.get("/tickets").ok();

        ann.changes(printer, "team", service);
        ann.changes(printer, "tags", List.of("Difficult person"));
        ann.changes(printer, "fields", Map.of("cost", 900));
        ann.changes(printer, "metadata", Map.of("erp", "1"), "dueAt", "2030-01-01T00:00:00Z");

        var after = rita.get(printer.path()).send().ok();
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(rita.get("/tickets").ok()).isEqualTo(list);
        assertThat(types(rita)).containsExactly("ticket.opened");
        assertThat(ann.sees(printer).path("version").asInt()).isEqualTo(5);
    }

    @Test
    void are_told_to_the_requester_when_they_are_theirs_too() {
        ann.changes(
                printer,
                "topic",
                "printers",
                "type",
                "problem",
                "fields",
                Map.of("line", "7", "cost", 1, "office", "rome"));

        var seen = rita.sees(printer);
        assertThat(seen.at("/topic/name").asText()).isEqualTo("Printers");
        assertThat(seen.path("type").asText()).isEqualTo("problem");
        assertThat(seen.path("fields")).isEqualTo(json("{'line':'7','office':'rome'}"));
        assertThat(seen.path("version").asInt()).isEqualTo(2);
        assertThat(types(rita))
                .containsExactlyInAnyOrder(
                        "ticket.opened", "ticket.topic-changed", "ticket.type-changed", "ticket.fields-changed");
        assertThat(events(rita, "ticket.fields-changed").getFirst().toString())
                .contains("\"label\":\"Line\"")
                .doesNotContain("Cost")
                .doesNotContain("\"7\"");
    }

    @Test
    void are_seen_by_a_colleague_within_a_second() {
        try (var live = ann.live()) {
            live.frame("welcome");
            var begun = System.nanoTime();

            acme.owner().changes(printer, "tags", List.of("Now"));

            var event = live.event("ticket.tagged");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            assertThat(labels(event.path("ticket"))).containsExactly("Now");
        }
    }

    @ParameterizedTest
    @CsvSource({"P1,1", "urgent,1", "CRITICAL,1", "high,2", "Medium,3", "normal,3", "low,4", "2,2"})
    void take_the_priority_in_the_words_of_all_designs(String word, int rank) {
        ann.changes(printer, "priority", rank == 4 ? 1 : 4);
        ann.changes(printer, "priority", word);

        assertThat(ann.sees(printer).at("/priority/rank").asInt()).isEqualTo(rank);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fields.cost    | {'fields':{'cost':'much'}}
        fields.office  | {'fields':{'office':'paris'}}
        fields.contact | {'fields':{'contact':'00000000-0000-4000-8000-000000000000'}}
        fields.nothing | {'fields':{'nothing':1}}
        team           | {'team':'00000000-0000-4000-8000-000000000000'}
        topic          | {'topic':'no-such-topic'}
        tags           | {'tags':['00000000-0000-4000-8000-000000000000']}
        tags           | {'tags':['\\u202E\\u200B']}
        dueAt          | {'dueAt':'9999-01-01T00:00:00Z'}
        metadata       | {'metadata':{'a':'\\u0000'}}
        """)
    void refuse_what_is_not_right_with_a_sentence_and_change_nothing(String field, String body) {
        var before = ann.sees(printer);

        var refused = patch(ann, body).send();

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(field).asText()).endsWith(".");
        assertThat(ann.sees(printer)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'wish'}",
                "{'tags':'hot'}",
                "{'tags':['']}",
                "{'fields':[]}",
                "{'metadata':'x'}",
                "{'metadata':null}",
                "{'dueAt':'tomorrow'}",
                "{'topic':'a/b'}",
                "{}"
            })
    void refuse_what_the_contract_does_not_know(String body) {
        assertThat(patch(ann, body).send().status()).isBetween(400, 422);
        assertThat(ann.sees(printer).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void hold_fifty_tags_and_sixteen_kilobytes_and_no_more() {
        var tags = IntStream.range(0, 51).mapToObj(number -> "Tag " + number).toList();

        assertThat(change("tags", tags).status()).isBetween(400, 422);
        assertThat(change("metadata", Map.of("big", "x".repeat(17 * 1024))).status())
                .isEqualTo(422);

        assertThat(change("tags", tags.subList(0, 50)).status()).isEqualTo(200);
        assertThat(labels(ann.sees(printer))).hasSize(50);
    }

    @Test
    void know_a_tag_by_its_word_whatever_the_case_and_take_tricks_out_of_it() {
        ann.changes(printer, "tags", List.of("Größe", "GRÖSSE", "evil\u202Egnp.exe", "  two   words "));
        var other = rita.opens("Another one");
        ann.changes(other, "tags", List.of("größe", "TWO WORDS"));

        assertThat(labels(ann.sees(printer))).contains("Größe", "evil gnp.exe", "two words");
        assertThat(ann.sees(other).at("/tags/0/id"))
                .isIn(ann.sees(printer).path("tags").findValues("id"));
        assertThat(labels(ann.sees(other))).containsExactly("Größe", "two words");
        assertThat(texts(ann.get("/tags").query("q", "EVIL").ok().path("tags"))).containsExactly("evil gnp.exe");
    }

    @Test
    void make_one_tag_when_two_make_it_at_once() {
        var tickets = List.of(printer, rita.opens("Two"), rita.opens("Three"), rita.opens("Four"));

        AtOnce.each(tickets.size(), number -> {
            var words = number % 2 == 0
                    ? List.of("Beta at once", "Alpha at once")
                    : List.of("alpha at once", "BETA at once");
            ann.changes(tickets.get(number), "tags", words);
            return number;
        });

        assertThat(tickets.stream()
                        .map(ticket -> ann.sees(ticket).at("/tags/0/id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void are_not_for_requesters_to_set_but_those_of_the_form() {
        var opened = rita.post("/tickets")
                .json(
                        "subject",
                        "Mine",
                        "body",
                        "Please",
                        "topic",
                        printers,
                        "type",
                        "question",
                        "fields",
                        Map.of("line", "1"))
                .ok();

        assertThat(opened.at("/topic/key").asText()).isEqualTo("printers");
        for (var own : Map.of(
                        "team", service, "tags", List.of("x"), "dueAt", "2030-01-01T00:00:00Z", "metadata", Map.of())
                .entrySet()) {
            assertThat(rita.post("/tickets")
                            .json("subject", "Mine", "body", "Please", own.getKey(), own.getValue())
                            .refused())
                    .isEqualTo("forbidden");
        }
        assertThat(rita.post("/tickets")
                        .json("subject", "Mine", "body", "Please", "fields", Map.of("cost", 1))
                        .refused())
                .isEqualTo("invalid");
        assertThat(patch(rita, "{'type':'task'}").refused()).isEqualTo("forbidden");
    }

    @Test
    void are_of_this_workspace_only() {
        var globex = DESK.workspace("Globex");
        var theirs = globex.owner()
                .post("/topics")
                .json("name", "Theirs")
                .ok()
                .path("id")
                .asText();
        var team = team(globex, "Theirs");

        assertThat(patch(ann, "{'topic':'" + theirs + "'}").refused()).isEqualTo("invalid");
        assertThat(patch(ann, "{'team':'" + team + "'}").refused()).isEqualTo("invalid");
        assertThat(ann.get("/desk").ok().toString()).doesNotContain("Theirs");
        assertThat(ann.get("/tickets").query("topic", theirs).ok().path("tickets"))
                .isEmpty();
    }

    @Test
    void narrow_lists_a_topic_with_those_below_it() {
        ann.changes(printer, "topic", printers, "team", service, "tags", List.of("Only here"), "type", "problem");

        for (var filter :
                List.of("topic=hardware", "topic=" + printers, "team=" + service, "tag=ONLY here", "type=problem")) {
            var pair = filter.split("=");
            assertThat(ids(ann, pair[0], pair[1]))
                    .as(filter)
                    .contains(printer.id().toString());
        }
        assertThat(ids(ann, "team", "none")).doesNotContain(printer.id().toString());
        assertThat(ids(rita, "topic", "hardware")).contains(printer.id().toString());
        assertThat(ids(rita, "team", service)).isEmpty();
        assertThat(ids(rita, "team", "none")).isEmpty();
        assertThat(ids(rita, "tag", "only here")).isEmpty();
    }

    @Test
    void are_listed_for_requesters_without_what_is_inside_the_desk() {
        var desk = rita.get("/desk").ok();

        assertThat(desk.path("teams")).isEmpty();
        assertThat(keys(desk)).containsExactly("line", "office");
        assertThat(desk.path("topics").findValuesAsText("path")).contains("Hardware / Printers");
        assertThat(keys(ann.get("/desk").ok())).containsExactly("line", "cost", "office", "contact");
        assertThat(rita.get("/tags").refused()).isEqualTo("forbidden");
    }

    @Test
    void have_a_number_that_leads_to_the_ticket_in_either_form() {
        var display = ann.sees(printer).path("displayId").asText();

        assertThat(ann.get("/ticket-numbers/" + display).ok().path("id").asText())
                .isEqualTo(printer.id().toString());
        assertThat(ann.get("/ticket-numbers/" + printer.number())
                        .ok()
                        .path("id")
                        .asText())
                .isEqualTo(printer.id().toString());
        assertThat(ann.get("/ticket-numbers/NO-1").refused()).isEqualTo("not-found");
    }

    private io.relaydesk.testing.Response change(String field, Object value) {
        return ann.patch(printer.path())
                .ifMatch(ann.get(printer.path()).send().etag())
                .json(field, value)
                .send();
    }

    /** @param body JSON with single quotes */
    private Request patch(Member by, String body) {
        return by.patch(printer.path())
                .ifMatch(ann.get(printer.path()).send().etag())
                .body(json(body));
    }

    private List<String> types(Member reader) {
        return events(reader, "").stream()
                .map(event -> event.path("type").asText())
                .toList();
    }

    /** Newest first. */
    private List<JsonNode> events(Member reader, String type) {
        return StreamSupport.stream(
                        reader.get(printer.path() + "/history")
                                .ok()
                                .path("events")
                                .spliterator(),
                        false)
                .filter(event -> event.path("type").asText().startsWith(type))
                .toList();
    }

    private static List<String> ids(Member reader, String filter, String value) {
        return reader.get("/tickets")
                .query(filter, value)
                .ok()
                .path("tickets")
                .valueStream()
                .map(row -> row.path("id").asText())
                .toList();
    }

    private static List<String> keys(JsonNode desk) {
        return desk.path("fields")
                .valueStream()
                .map(field -> field.path("key").asText())
                .toList();
    }

    private static List<String> labels(JsonNode ticket) {
        return texts(ticket.path("tags"));
    }

    private static List<String> texts(JsonNode tags) {
        return tags.valueStream().map(tag -> tag.path("label").asText()).toList();
    }

    private static String added(String path, Object... fields) {
        return acme.owner().post(path).json(fields).ok().path("id").asText();
    }

    private static void field(String label, String kind, boolean forRequesters, List<String> options) {
        var wanted = options.stream().map(option -> Map.of("label", option)).toList();
        var field = acme.owner().post("/fields");
        if (options.isEmpty()) field.json("label", label, "kind", kind, "forRequesters", forRequesters);
        else field.json("label", label, "kind", kind, "forRequesters", forRequesters, "options", wanted);
        field.ok();
    }

    private static String team(Workspace workspace, String name) {
        return workspace
                .owner()
                .post("/teams")
                .json("name", name)
                .ok()
                .path("id")
                .asText();
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
