package io.relaydesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Json;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The statuses of a workspace, edited")
class WorkflowIT {
    private final HelpDesk desk = HelpDesk.start();
    private final Workspace acme = desk.workspace("Workflow");
    private final Agent olivia = acme.owner();

    @Test
    void are_shown_with_what_is_in_them_and_nothing_to_find() {
        acme.ticket("Printer");

        var workflow = olivia.get("/workflow").ok();

        assertThat(texts(workflow.path("statuses"), "key"))
                .containsExactly("new", "open", "pending", "on-hold", "solved", "closed");
        assertThat(workflow.at("/statuses/0/tickets").asInt()).isOne();
        assertThat(workflow.at("/statuses/2/pausesSla").asBoolean()).isTrue();
        assertThat(workflow.path("findings")).isEmpty();
    }

    @Test
    void get_new_names_orders_and_ways_at_once() {
        var saved = save(statuses -> {
            var waiting = (ObjectNode) statuses.remove(2);
            waiting.put("label", "Waiting for you").put("colour", "teal");
            waiting.putArray("next").add("open").add("solved");
            statuses.insert(4, waiting);
        });

        assertThat(saved.status()).isEqualTo(200);
        var shown = olivia.get("/desk").ok().path("statuses");
        assertThat(texts(shown, "label"))
                .containsExactly("New", "Open", "On hold", "Solved", "Waiting for you", "Closed");
        assertThat(texts(shown.get(4).path("next"))).containsExactly("open", "solved");
    }

    @Test
    void are_taken_by_tickets_as_they_are_saved() {
        save(statuses -> {
            statuses.insert(1, status("triaged", "Triaged", "open"));
            ((ObjectNode) statuses.get(0)).putArray("next").add("triaged");
        });
        var ticket = acme.requester("Rita").opens("Printer");

        olivia.replies(ticket, "We look into it.");

        assertThat(olivia.sees(ticket).at("/status/key").asText()).isEqualTo("triaged");
    }

    @Test
    void are_not_saved_over_what_somebody_else_saved() {
        var seen = olivia.get("/workflow").send().etag();
        save(statuses -> ((ObjectNode) statuses.get(1)).put("label", "Doing"));

        var late = olivia.put("/workflow")
                .ifMatch(seen)
                .body(body(drafts(), Map.of()))
                .send();

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("version-moved");
        assertThat(texts(olivia.get("/desk").ok().path("statuses"), "label")).contains("Doing");
    }

    @Test
    void that_would_hold_tickets_for_ever_are_refused_in_words() {
        var refused =
                save(statuses -> ((ObjectNode) statuses.get(3)).putArray("next").add("on-hold"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/statuses").asText())
                .isEqualTo("From “On hold” a ticket can never be finished.");
        assertThat(olivia.get("/workflow").ok().path("version").asInt()).isOne();
    }

    @Test
    void can_be_judged_without_being_saved() {
        acme.ticket("Printer");
        var wanted = drafts();
        wanted.remove(0);
        ((ObjectNode) wanted.get(0)).put("isDefault", true);

        var judged = olivia.post("/workflow/check")
                .body(Json.MAPPER.createObjectNode().set("statuses", wanted))
                .ok();

        assertThat(judged.path("findings")).isEmpty();
        assertThat(judged.at("/leaving/0/key").asText()).isEqualTo("new");
        assertThat(judged.at("/leaving/0/tickets").asInt()).isOne();
        assertThat(judged.at("/leaving/0/proposed").asText()).isEqualTo("open");
        assertThat(olivia.get("/workflow").ok().path("version").asInt()).isOne();
    }

    @Test
    void are_the_business_of_those_who_may_manage_the_catalog() {
        for (var member : List.of(acme.agent("Ann"), acme.viewer("Vic"))) {
            assertThat(member.get("/workflow").refused()).isEqualTo("forbidden");
            assertThat(member.put("/workflow")
                            .ifMatch("\"1\"")
                            .body(body(drafts(), Map.of()))
                            .refused())
                    .isEqualTo("forbidden");
        }
        assertThat(acme.requester("Rita").get("/workflow").refused()).isEqualTo("forbidden");
    }

    @Test
    void do_not_go_while_nobody_says_where_their_tickets_go() {
        var ticket = acme.ticket("Printer");

        var refused = save(WorkflowIT::withoutNew);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/replacements.new").asText())
                .isEqualTo("Say where the tickets in “New” are to go.");
        assertThat(olivia.sees(ticket).at("/status/key").asText()).isEqualTo("new");
    }

    @Test
    void take_all_their_tickets_with_them_and_stay_in_the_history() {
        var ticket = acme.ticket("The first of many");
        many(449);
        var before = olivia.sees(ticket);

        var saved = save(WorkflowIT::withoutNew, Map.of("new", "closed")).ok().json();

        assertThat(texts(olivia.get("/desk").ok().path("statuses"), "key")).doesNotContain("new");
        var job = ended(saved.at("/moving/0/job").asText());
        assertThat(job.path("state").asText()).isEqualTo("done");
        assertThat(job.path("total").asInt()).isEqualTo(450);
        assertThat(job.path("done").asInt()).isEqualTo(450);
        assertThat(sql("select count(*) from ticket where category = 'closed' and closed_at is not null"
                        + " and status_id = (select id from status where key = 'closed'"
                        + " and status.workspace_id = ticket.workspace_id)"))
                .isEqualTo("450");
        var moved = olivia.sees(ticket);
        assertThat(moved.at("/status/label").asText()).isEqualTo("Closed");
        assertThat(moved.path("updatedAt")).isEqualTo(before.path("updatedAt"));
        var told = olivia.get(ticket.path() + "/history").ok().at("/events/0");
        assertThat(told.path("type").asText()).isEqualTo("ticket.status-changed");
        assertThat(told.at("/from/label").asText()).isEqualTo("New");
        assertThat(told.at("/to/label").asText()).isEqualTo("Closed");
        assertThat(told.path("actor").isNull()).isTrue();
    }

    @Test
    void may_be_replaced_again_while_tickets_are_on_their_way() {
        many(450);

        save(WorkflowIT::withoutNew, Map.of("new", "pending"));
        save(statuses -> statuses.remove(1), Map.of("pending", "on-hold")).ok();

        Eventually.until(
                "all tickets are on hold",
                () -> sql("select count(*) from ticket where category = 'on_hold'")
                        .equals("450"));
    }

    @Test
    void keep_their_key_when_their_category_changes_and_take_their_tickets_along() {
        var ticket = acme.ticket("Printer");
        olivia.changes(ticket, "status", "pending");

        save(statuses -> ((ObjectNode) statuses.get(2)).put("category", "on_hold"))
                .ok();

        Eventually.until(
                "the ticket is on hold",
                () -> olivia.sees(ticket).at("/status/category").asText().equals("on_hold"));
        assertThat(olivia.sees(ticket).at("/status/key").asText()).isEqualTo("pending");
        assertThat(sql("select category from ticket")).isEqualTo("on_hold");
    }

    @Test
    void can_be_taken_from_a_preset() {
        var ticket = acme.ticket("Printer");
        olivia.changes(ticket, "status", "on-hold");
        var asked = olivia.post("/workflow/preset")
                .ifMatch("\"1\"")
                .json("preset", "lean")
                .send();
        assertThat(asked.json().path("errors").has("replacements.on-hold")).isTrue();

        var saved = olivia.post("/workflow/preset")
                .ifMatch("\"1\"")
                .json("preset", "lean", "replacements", Map.of("on-hold", "waiting"))
                .ok();

        assertThat(texts(saved.at("/workflow/statuses"), "label"))
                .containsExactly("Open", "In progress", "Waiting", "Resolved", "Closed");
        ended(saved.at("/moving/0/job").asText());
        assertThat(olivia.sees(ticket).at("/status/label").asText()).isEqualTo("Waiting");
        assertThat(texts(olivia.get("/desk").ok().path("priorities"), "label"))
                .containsExactly("Urgent", "High", "Medium", "Low");
    }

    @Test
    void say_in_the_list_of_changes_what_was_changed() {
        save(statuses -> ((ObjectNode) statuses.get(1)).put("label", "Doing")).ok();

        var changes = olivia.get("/desk-changes").query("what", "status").ok().path("changes");

        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/name").asText()).isEqualTo("Doing");
        assertThat(changes.at("/0/before/label").asText()).isEqualTo("Open");
        assertThat(changes.at("/0/after/label").asText()).isEqualTo("Doing");
    }

    @Test
    void go_with_priorities_of_any_name() {
        var etag = olivia.get("/priorities").send().etag();
        var named = Json.MAPPER.createArrayNode();
        for (var rank = 1; rank <= 4; rank++) {
            named.addObject().put("rank", rank).put("label", "Sev " + rank).put("colour", "blue");
        }

        olivia.put("/priorities").ifMatch(etag).json("priorities", named).ok();

        assertThat(texts(olivia.get("/desk").ok().path("priorities"), "label"))
                .containsExactly("Sev 1", "Sev 2", "Sev 3", "Sev 4");
        assertThat(olivia.put("/priorities")
                        .ifMatch(etag)
                        .json("priorities", named)
                        .refused())
                .isEqualTo("version-moved");
        ((ObjectNode) named.get(1)).put("label", "SEV 1");
        var twice = olivia.put("/priorities")
                .ifMatch("\"2\"")
                .json("priorities", named)
                .send();
        assertThat(twice.json().at("/errors/priorities.2").asText()).isEqualTo("Another priority is called so.");
    }

    private static void withoutNew(ArrayNode statuses) {
        statuses.remove(0);
        ((ObjectNode) statuses.get(0)).put("isDefault", true);
    }

    private Response save(Consumer<ArrayNode> editing) {
        return save(editing, Map.of());
    }

    private Response save(Consumer<ArrayNode> editing, Map<String, String> replacements) {
        var etag = olivia.get("/workflow").send().ok().etag();
        var statuses = drafts();
        editing.accept(statuses);
        return olivia.put("/workflow")
                .ifMatch(etag)
                .body(body(statuses, replacements))
                .send();
    }

    private static ObjectNode body(ArrayNode statuses, Map<String, String> replacements) {
        var body = Json.MAPPER.createObjectNode();
        body.set("statuses", statuses);
        body.set("replacements", Json.MAPPER.valueToTree(replacements));
        return body;
    }

    /** The statuses as they are, ready to be edited. */
    private ArrayNode drafts() {
        var statuses = (ArrayNode) olivia.get("/workflow").ok().path("statuses");
        statuses.forEach(status -> ((ObjectNode) status).remove("tickets"));
        return statuses;
    }

    private static ObjectNode status(String key, String label, String category) {
        return Json.MAPPER
                .createObjectNode()
                .put("key", key)
                .put("label", label)
                .put("category", category)
                .put("colour", "orange");
    }

    private void many(int tickets) {
        AtOnce.each(8, lane -> {
            for (var n = lane; n < tickets; n += 8) olivia.opens("Ticket " + n);
            return lane;
        });
    }

    private JsonNode ended(String job) {
        return Eventually.get("end of the job", () -> {
            var now = olivia.get("/jobs/" + job).ok();
            return now.path("state").asText().equals("waiting")
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(now);
        });
    }

    private String sql(String statement) {
        try (var admin = TestDatabase.connect(desk.database());
                var rows = admin.createStatement()
                        .executeQuery("with ticket as (select * from public.ticket where workspace_id = '" + acme.id()
                                + "') " + statement)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> texts(JsonNode list, String... field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one ->
                        field.length == 0 ? one.asText() : one.path(field[0]).asText())
                .toList();
    }
}
