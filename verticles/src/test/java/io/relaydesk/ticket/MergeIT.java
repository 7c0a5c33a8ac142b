package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A merge is a link (domain 2, thread 22; domain 3, no. 10). */
@DisplayName("A ticket that is merged into another")
class MergeIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private static final Workspace ACME = DESK.workspace("Merging");
    private static final Agent ANN = ACME.agent("Ann");
    private static final Agent BEN = ACME.agent("Ben");
    private static final Requester RITA = ACME.requester("Rita");
    private static final Requester REX = ACME.requester("Rex");

    private final Ticket first = RITA.opens("Printer", "It burns.");
    private final Ticket second = RITA.opens("Printer again", "It still burns.");

    @Test
    void is_read_in_the_other_one_in_the_order_of_time() {
        ANN.replies(first, "Stand back.");
        ANN.notes(second, "The same fire.");

        merge(first, second);

        assertThat(ANN.reads(first)).containsExactly("It burns.", "It still burns.", "Stand back.", "The same fire.");
        assertThat(RITA.reads(first)).containsExactly("It burns.", "It still burns.", "Stand back.");
        var messages = ANN.get(first.path() + "/messages").ok().path("messages");
        assertThat(messages.get(0).has("from")).isFalse();
        assertThat(messages.at("/1/from/number").asLong()).isEqualTo(second.number());
        assertThat(ANN.sees(first).path("preview").asText()).isEqualTo("The same fire.");
        assertThat(RITA.sees(first).path("preview").asText()).isEqualTo("Stand back.");
    }

    @Test
    void leaves_the_lists_and_keeps_its_number() {
        merge(first, second);

        assertThat(ids(ANN))
                .contains(first.id().toString())
                .doesNotContain(second.id().toString());
        assertThat(ids(RITA))
                .contains(first.id().toString())
                .doesNotContain(second.id().toString());
        for (var reader : List.of(ANN, RITA)) {
            var found = reader.get("/ticket-numbers/" + second.number()).ok();
            assertThat(found.at("/mergedInto/number").asLong()).isEqualTo(first.number());
            assertThat(found.at("/status/category").asText()).isEqualTo("closed");
        }
    }

    @Test
    void passes_on_what_is_written_to_it() {
        merge(first, second);

        ANN.replies(second, "Both are one.");
        RITA.replies(second, "Good.");

        assertThat(ANN.reads(first)).endsWith("Both are one.", "Good.");
        assertThat(RITA.reads(first)).endsWith("Both are one.", "Good.");
        unmerge(first, second);
        assertThat(ANN.reads(first)).containsExactly("It burns.", "Both are one.", "Good.");
        assertThat(ANN.reads(second)).containsExactly("It still burns.");
    }

    @Test
    void comes_apart_exactly_as_it_was() {
        ANN.takes(second);
        ANN.solves(second);
        BEN.notes(first, "Looking.");
        var before = List.of(state(ANN, first), state(ANN, second), state(RITA, first), state(RITA, second));

        merge(first, second);
        assertThat(state(ANN, second)).isNotEqualTo(before.get(1));
        unmerge(first, second);

        assertThat(List.of(state(ANN, first), state(ANN, second), state(RITA, first), state(RITA, second)))
                .isEqualTo(before);
        assertThat(ids(ANN)).contains(second.id().toString());
        assertThat(history(ANN, first)).contains("ticket.merged", "ticket.unmerged");
        assertThat(history(ANN, second)).contains("ticket.merged", "ticket.unmerged");
    }

    @Test
    void is_merged_once_and_not_into_itself_and_not_into_one_that_is_merged() {
        var third = RITA.opens("Third");
        merge(first, second);

        assertThat(tries(first, first).problem()).isEqualTo("invalid");
        assertThat(tries(third, second).problem()).isEqualTo("ticket-merged");
        assertThat(tries(second, third).problem()).isEqualTo("ticket-merged");
        assertThat(tries(third, first, second).problem()).isEqualTo("ticket-merged");
        assertThat(ids(ANN)).contains(first.id().toString(), third.id().toString());
        var etag = ANN.get(second.path()).send().etag();
        assertThat(ANN.patch(second.path()).ifMatch(etag).json("priority", 1).refused())
                .isEqualTo("ticket-merged");
    }

    @Test
    void takes_along_what_was_merged_into_it_and_gives_it_back() {
        var third = RITA.opens("Third", "And smells.");
        merge(second, third);
        merge(first, second);

        assertThat(ANN.reads(first)).containsExactly("It burns.", "It still burns.", "And smells.");
        assertThat(RITA.get("/ticket-numbers/" + third.number())
                        .ok()
                        .at("/mergedInto/number")
                        .asLong())
                .isEqualTo(first.number());

        unmerge(first, second);

        assertThat(ANN.reads(first)).containsExactly("It burns.");
        assertThat(ANN.reads(second)).containsExactly("It still burns.", "And smells.");
    }

    @Test
    void makes_the_other_unread_for_who_gets_news_by_it_and_answers_must_have_seen_it() {
        var seen = BEN.get(first.path() + "/messages").ok().at("/messages/0/id").asText();
        merge(first, second);

        var held = BEN.post(first.path() + "/messages")
                .json("visibility", "public", "body", "Too quick.", "seen", seen)
                .send();

        assertThat(held.problem()).isEqualTo("thread-moved");
        assertThat(held.text()).contains("It still burns.");
        BEN.replies(first, "Now I know.");
    }

    @Test
    void is_remembered_as_read_in_both() {
        merge(first, second);
        RITA.replies(first, "Help!");
        var messages = ANN.get(first.path() + "/messages").ok().path("messages");
        var newest = messages.get(messages.size() - 1).path("id");
        assertThat(ANN.sees(first).path("unread").asBoolean()).isTrue();

        ANN.put(first.path() + "/read").json("message", newest).ok();

        assertThat(ANN.sees(first).path("unread").asBoolean()).isFalse();
        assertThat(ANN.sees(first).path("readTo")).isEqualTo(newest);
        unmerge(first, second);
        assertThat(ANN.sees(first).path("readTo")).isEqualTo(newest);
        assertThat(ANN.sees(second).path("unread").asBoolean()).isFalse();
    }

    @Test
    void of_another_requester_shows_each_of_them_their_own_only() {
        var theirs = REX.opens("My printer", "Mine burns, says Rex.");
        var before =
                List.of(state(RITA, first), RITA.get(first.path() + "/history").ok());

        merge(first, theirs);

        assertThat(ANN.reads(first)).containsExactly("It burns.", "Mine burns, says Rex.");
        assertThat(List.of(
                        state(RITA, first), RITA.get(first.path() + "/history").ok()))
                .isEqualTo(before);
        assertThat(RITA.reads(first)).containsExactly("It burns.");
        assertThat(REX.reads(theirs)).containsExactly("Mine burns, says Rex.");
        assertThat(REX.tickets()).contains("My printer");
        assertThat(REX.sees(theirs).path("mergedInto").isNull()).isTrue();
        assertThat(history(REX, theirs)).doesNotContain("ticket.merged");
    }

    @Test
    void of_another_requester_brings_their_words_to_staff_and_to_nobody_else() {
        var theirs = REX.opens("My printer", "Mine burns.");
        merge(first, theirs);
        ANN.takes(first);
        ANN.solves(first);
        var before = RITA.reads(first);

        REX.replies(theirs, "Hello, says Rex?");

        assertThat(ANN.reads(first)).endsWith("Hello, says Rex?");
        assertThat(ANN.sees(first).at("/status/category").asText()).isEqualTo("open");
        assertThat(ANN.sees(first).path("preview").asText()).isEqualTo("Hello, says Rex?");
        assertThat(RITA.reads(first)).isEqualTo(before);
        assertThat(REX.reads(theirs)).containsExactly("Mine burns.", "Hello, says Rex?");
        assertThat(RITA.get("/events").query("after", 0).ok().toString()
                        + RITA.get(first.path() + "/history").ok()
                        + RITA.get(first.path()).ok())
                .doesNotContain("says Rex")
                .doesNotContain("\"Rex\"")
                .doesNotContain(REX.id().toString());

        unmerge(first, theirs);

        assertThat(ANN.reads(theirs)).containsExactly("Mine burns.", "Hello, says Rex?");
        assertThat(ANN.reads(first)).isEqualTo(before);
    }

    @Test
    void needs_the_right_to_merge() {
        var vic = ACME.viewer("Vic");
        var cleo = ACME.colleague("Cleo");

        for (var who : List.<Member>of(vic, cleo, RITA)) {
            assertThat(who.post(first.path() + "/merges")
                            .json("sources", new String[] {second.id().toString()})
                            .refused())
                    .isEqualTo("forbidden");
        }
        assertThat(RITA.get(first.path() + "/relations").refused()).isEqualTo("forbidden");
    }

    static void merge(Agent by, Ticket into, Ticket source) {
        by.post(into.path() + "/merges")
                .json("sources", new String[] {source.id().toString()})
                .ok();
    }

    private static void merge(Ticket into, Ticket source) {
        merge(ANN, into, source);
    }

    private static Response tries(Ticket into, Ticket... sources) {
        return ANN.post(into.path() + "/merges")
                .json(
                        "sources",
                        Arrays.stream(sources).map(one -> one.id().toString()).toArray(String[]::new))
                .send();
    }

    private static void unmerge(Ticket from, Ticket source) {
        for (var merge : ANN.get(from.path() + "/relations").ok().path("merges")) {
            if (UUID.fromString(merge.at("/ticket/id").asText()).equals(source.id())) {
                ANN.delete(from.path() + "/merges/" + merge.path("id").asText()).ok();
                return;
            }
        }
        throw new AssertionError("not merged: " + source);
    }

    /** A ticket and its conversation, apart from what counts changes. */
    private static List<JsonNode> state(Member reader, Ticket ticket) {
        var seen = (ObjectNode) reader.sees(ticket);
        seen.remove(List.of("updatedAt", "version"));
        return List.of(seen, reader.get(ticket.path() + "/messages").ok());
    }

    private static List<String> ids(Member reader) {
        return reader.get("/tickets").query("limit", 200).ok().path("tickets").findValuesAsText("id");
    }

    private static List<String> history(Member reader, Ticket ticket) {
        return reader.get(ticket.path() + "/history").ok().path("events").findValuesAsText("type");
    }
}
