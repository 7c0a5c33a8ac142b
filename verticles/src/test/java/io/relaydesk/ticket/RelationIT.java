package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** TK-8, TK-9, and trap 4 of domain 1.21. */
@DisplayName("Tickets that are related")
class RelationIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private static final Workspace ACME = DESK.workspace("Related");
    private static final Agent ANN = ACME.agent("Ann");

    private final Ticket printer = ACME.ticket("The printer is on fire");
    private final Ticket toner = ACME.ticket("No toner");
    private final Ticket paper = ACME.ticket("No paper");

    @Test
    void show_a_link_at_both_ends_and_store_it_once() {
        link(printer, "blocks", toner.id()).ok();
        link(paper, "duplicate", toner.number()).ok();
        link(toner, "related", "#" + ACME.ticket("Other").number()).ok();

        assertThat(links(printer)).containsExactly("blocks No toner");
        assertThat(links(toner))
                .containsExactly("blocked_by The printer is on fire", "duplicated_by No paper", "related Other");
        assertThat(links(paper)).containsExactly("duplicate No toner");
    }

    @Test
    void are_linked_once_however_often_and_from_whichever_side_it_is_said() {
        var first = link(printer, "blocks", toner.id()).ok().json();
        var again = link(toner, "blocked_by", printer.id()).ok().json();
        link(printer, "related", toner.id()).ok();
        link(toner, "related", printer.id()).ok();

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("kind").asText()).isEqualTo("blocked_by");
        assertThat(links(printer)).containsExactly("blocks No toner", "related No toner");
    }

    @Test
    void part_from_either_end() {
        var link = link(printer, "blocks", toner.id()).ok().json().path("id").asText();

        assertThat(ANN.delete(paper.path() + "/links/" + link).refused()).isEqualTo("not-found");
        ANN.delete(toner.path() + "/links/" + link).ok();

        assertThat(links(printer)).isEmpty();
        assertThat(ANN.delete(toner.path() + "/links/" + link).refused()).isEqualTo("not-found");
        assertThat(history(printer)).contains("ticket.linked", "ticket.unlinked");
        assertThat(history(toner)).contains("ticket.linked", "ticket.unlinked");
    }

    @Test
    void never_wait_for_each_other_in_a_circle() {
        link(printer, "blocks", toner.id()).ok();
        link(toner, "blocks", paper.id()).ok();

        assertThat(link(paper, "blocks", printer.id()).problem()).isEqualTo("relation-circle");
        assertThat(link(printer, "blocked_by", paper.id()).problem()).isEqualTo("relation-circle");
        assertThat(link(printer, "blocks", printer.id()).problem()).isEqualTo("invalid");
        assertThat(links(paper)).containsExactly("blocked_by No toner");
    }

    @Test
    void never_close_a_circle_by_two_links_at_once() {
        for (var trial = 0; trial < 10; trial++) {
            var one = ACME.ticket("One");
            var two = ACME.ticket("Two");

            var answers =
                    AtOnce.each(2, who -> who == 0 ? link(one, "blocks", two.id()) : link(two, "blocks", one.id()));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void stand_below_one_another_without_a_circle() {
        parent(toner, printer.id()).ok();
        parent(paper, toner.number()).ok();

        assertThat(parent(printer, paper.id()).problem()).isEqualTo("relation-circle");
        assertThat(parent(printer, printer.id()).problem()).isEqualTo("invalid");
        assertThat(ANN.sees(toner).at("/parent/subject").asText()).isEqualTo("The printer is on fire");
        assertThat(relations(printer).path("children")).hasSize(1);
        assertThat(relations(printer).at("/children/0/status/category").asText())
                .isEqualTo("new");

        parent(toner, null).ok();

        assertThat(ANN.sees(toner).path("parent").isNull()).isTrue();
        assertThat(history(toner)).filteredOn("ticket.parent-changed"::equals).hasSize(2);
    }

    @Test
    void never_become_each_others_parents_at_once() {
        for (var trial = 0; trial < 10; trial++) {
            var one = ACME.ticket("One");
            var two = ACME.ticket("Two");

            var answers = AtOnce.each(2, who -> who == 0 ? parent(one, two.id()) : parent(two, one.id()));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void stand_in_five_generations_at_most() {
        var line = new ArrayList<>(List.of(ACME.ticket("Generation 1")));
        for (var number = 2; number <= 5; number++) {
            var next = ACME.ticket("Generation " + number);
            parent(next, line.getLast().id()).ok();
            line.add(next);
        }

        assertThat(parent(printer, line.getLast().id()).problem()).isEqualTo("invalid");
        assertThat(parent(line.getFirst(), printer.id()).problem()).isEqualTo("invalid");
        parent(printer, line.get(3).id()).ok();
    }

    @Test
    void say_how_many_children_are_open_and_let_the_parent_be_solved_all_the_same() {
        parent(toner, printer.id()).ok();
        parent(paper, printer.id()).ok();
        ANN.takes(paper);
        ANN.solves(paper);
        ANN.takes(printer);

        ANN.solves(printer);

        assertThat(relations(printer).path("openChildren").asInt()).isEqualTo(1);
        assertThat(ANN.sees(printer).at("/status/category").asText()).isEqualTo("solved");
    }

    @Test
    void are_only_those_of_this_workspace() {
        var theirs = DESK.workspace("Elsewhere").ticket("Merger papers");

        for (var name : List.of(theirs.id().toString(), "99999999", "#nonsense", "%")) {
            assertThat(link(printer, "blocks", name).problem()).isEqualTo("not-found");
            assertThat(parent(printer, name).problem()).isEqualTo("not-found");
            assertThat(ANN.post(printer.path() + "/merges")
                            .json("sources", new String[] {name})
                            .refused())
                    .isEqualTo("not-found");
        }
        assertThat(link(printer, "hates", toner.id()).status()).isEqualTo(422);
    }

    private static Response link(Ticket ticket, String kind, Object other) {
        return ANN.post(ticket.path() + "/links")
                .json("ticket", other.toString(), "kind", kind)
                .send();
    }

    private static Response parent(Ticket ticket, Object parent) {
        return ANN.put(ticket.path() + "/parent")
                .json("parent", parent == null ? null : parent.toString())
                .send();
    }

    private static JsonNode relations(Ticket ticket) {
        return ANN.get(ticket.path() + "/relations").ok();
    }

    private static List<String> links(Ticket ticket) {
        return stream(relations(ticket).path("links"))
                .map(link -> link.path("kind").asText() + " "
                        + link.at("/ticket/subject").asText())
                .toList();
    }

    private static List<String> history(Ticket ticket) {
        return stream(ANN.get(ticket.path() + "/history").ok().path("events"))
                .map(event -> event.path("type").asText())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
