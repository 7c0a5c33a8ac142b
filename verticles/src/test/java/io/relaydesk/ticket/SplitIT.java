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

/** Domain 3, no. 10. */
@DisplayName("Messages split off into a new ticket")
class SplitIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private static final Workspace ACME = DESK.workspace("Splitting");
    private static final Agent ANN = ACME.agent("Ann");
    private static final Requester RITA = ACME.requester("Rita");
    private static final Requester REX = ACME.requester("Rex");

    private final Ticket printer = RITA.opens("Printer", "It burns.");
    private final UUID reply = ANN.replies(printer, "Stand back.");
    private final UUID mouse = RITA.replies(printer, "And my mouse squeaks.");
    private final UUID note = ANN.notes(printer, "She has mice.");

    @Test
    void are_read_there_and_no_longer_here() {
        var made = split(printer, "Mouse", mouse, note);

        assertThat(ANN.reads(printer)).containsExactly("It burns.", "Stand back.");
        assertThat(ANN.reads(made)).containsExactly("And my mouse squeaks.", "She has mice.");
        assertThat(RITA.reads(made)).containsExactly("And my mouse squeaks.");
        assertThat(ANN.sees(printer).path("preview").asText()).isEqualTo("Stand back.");
        assertThat(ANN.sees(made).path("preview").asText()).isEqualTo("She has mice.");
        assertThat(RITA.sees(made).path("preview").asText()).isEqualTo("And my mouse squeaks.");
        assertThat(RITA.sees(made).at("/requester/name").asText()).isEqualTo("Rita");
        assertThat(ANN.get(made.path() + "/messages")
                        .ok()
                        .at("/messages/0/from/number")
                        .asLong())
                .isEqualTo(printer.number());
        assertThat(ANN.get(printer.path() + "/history").ok().path("events").findValuesAsText("type"))
                .contains("ticket.split");
        var relations = ANN.get(printer.path() + "/relations").ok();
        assertThat(relations.at("/splits/0/messages").asInt()).isEqualTo(2);
    }

    @Test
    void go_back_exactly_where_they_were() {
        var before = List.of(state(ANN, printer), state(RITA, printer));

        var made = split(printer, "Mouse", mouse, note);
        undo(printer);

        assertThat(List.of(state(ANN, printer), state(RITA, printer))).isEqualTo(before);
        assertThat(ANN.sees(made).at("/mergedInto/number").asLong()).isEqualTo(printer.number());
        assertThat(ANN.get("/tickets").query("limit", 200).ok().path("tickets").findValuesAsText("id"))
                .doesNotContain(made.id().toString());
    }

    @Test
    void bring_along_what_was_written_there_since() {
        var made = split(printer, "Mouse", mouse);
        ANN.replies(made, "Oil it.");

        undo(printer);

        assertThat(ANN.reads(printer))
                .containsExactly("It burns.", "Stand back.", "And my mouse squeaks.", "She has mice.", "Oil it.");
        RITA.replies(made, "Done.");
        assertThat(RITA.reads(printer)).endsWith("Oil it.", "Done.");
    }

    @Test
    void can_be_split_again_and_go_back_in_order_only() {
        var made = split(printer, "Mouse", mouse, note);
        var again = split(made, "Mice", note);

        assertThat(tryUndo(printer).problem()).isEqualTo("split-moved-on");
        undo(made);
        undo(printer);

        assertThat(ANN.reads(printer))
                .containsExactly("It burns.", "Stand back.", "And my mouse squeaks.", "She has mice.");
        assertThat(ANN.sees(again).at("/mergedInto/number").asLong()).isEqualTo(printer.number());
    }

    @Test
    void do_not_go_back_while_the_new_ticket_is_merged() {
        var made = split(printer, "Mouse", mouse);
        MergeIT.merge(ANN, printer, made);

        assertThat(tryUndo(printer).problem()).isEqualTo("split-moved-on");
        assertThat(ANN.reads(printer)).hasSize(4);
    }

    @Test
    void are_some_of_this_ticket_and_not_all() {
        var other = RITA.opens("Another");
        var foreign = ANN.replies(other, "Elsewhere.");

        assertThat(tries(printer, "All", first(), reply, mouse, note).problem()).isEqualTo("invalid");
        assertThat(tries(printer, "Foreign", mouse, foreign).problem()).isEqualTo("invalid");
        assertThat(tries(printer, " ", mouse).problem()).isEqualTo("invalid");
        assertThat(RITA.post(printer.path() + "/splits")
                        .json("subject", "Mine", "messages", new String[] {mouse.toString()})
                        .refused())
                .isEqualTo("forbidden");
        assertThat(ANN.reads(printer)).hasSize(4);
    }

    @Test
    void stay_with_who_wrote_them_when_tickets_of_two_requesters_were_merged() {
        var theirs = REX.opens("Rex's printer", "Mine too.");
        var more = REX.replies(theirs, "And my mouse.");
        MergeIT.merge(ANN, printer, theirs);

        assertThat(tries(printer, "Mice", mouse, more).problem()).isEqualTo("invalid");
        var made = split(printer, "Rex's mouse", more);

        assertThat(ANN.sees(made).at("/requester/name").asText()).isEqualTo("Rex");
        assertThat(REX.reads(made)).containsExactly("And my mouse.");
        assertThat(RITA.get(made.path()).refused()).isEqualTo("not-found");
        assertThat(RITA.get(printer.path() + "/history").ok().toString()).doesNotContain("ticket.split");

        undo(printer);

        assertThat(REX.reads(theirs)).containsExactly("Mine too.", "And my mouse.");
        assertThat(RITA.reads(printer)).containsExactly("It burns.", "Stand back.", "And my mouse squeaks.");
    }

    @Test
    void leave_no_trace_for_the_requester_when_they_are_notes() {
        var before = List.of(
                state(RITA, printer), RITA.get(printer.path() + "/history").ok(), RITA.sees(printer));

        split(printer, "Mice", note);

        assertThat(List.of(
                        state(RITA, printer),
                        RITA.get(printer.path() + "/history").ok(),
                        RITA.sees(printer)))
                .isEqualTo(before);
    }

    private UUID first() {
        return UUID.fromString(
                ANN.get(printer.path() + "/messages").ok().at("/messages/0/id").asText());
    }

    private static Ticket split(Ticket ticket, String subject, UUID... messages) {
        var made = tries(ticket, subject, messages).ok().json();
        return new Ticket(
                UUID.fromString(made.path("id").asText()), made.path("number").asLong(), subject);
    }

    private static Response tries(Ticket ticket, String subject, UUID... messages) {
        return ANN.post(ticket.path() + "/splits")
                .json(
                        "subject",
                        subject,
                        "messages",
                        Arrays.stream(messages).map(UUID::toString).toArray(String[]::new))
                .send();
    }

    private static void undo(Ticket ticket) {
        tryUndo(ticket).ok();
    }

    private static Response tryUndo(Ticket ticket) {
        var split =
                ANN.get(ticket.path() + "/relations").ok().at("/splits/0/id").asText();
        return ANN.delete(ticket.path() + "/splits/" + split).send();
    }

    /** A ticket and its conversation, apart from what counts changes. */
    private static List<JsonNode> state(Member reader, Ticket ticket) {
        var seen = (ObjectNode) reader.sees(ticket);
        seen.remove(List.of("updatedAt", "version"));
        return List.of(seen, reader.get(ticket.path() + "/messages").ok());
    }
}
