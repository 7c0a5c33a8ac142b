package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-d5, and the guard against answers that cross (domain 3, no. 11). */
@DisplayName("Two who work on one ticket")
class ConflictIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private static final Workspace ACME = DESK.workspace("Conflict");
    private static final Agent ANN = ACME.agent("Ann");
    private static final Agent BEN = ACME.agent("Ben");

    @Test
    void lose_no_change_when_they_are_fifty() {
        var ticket = ACME.ticket("Numbers:");
        var refused = new AtomicInteger();

        AtOnce.each(50, number -> {
            while (true) {
                var seen = ANN.get(ticket.path()).send().ok();
                var changed = ANN.patch(ticket.path())
                        .ifMatch(seen.etag())
                        .json("subject", seen.json().path("subject").asText() + " " + number)
                        .send();
                if (changed.status() == 200) return number;
                assertThat(changed.problem()).isEqualTo("version-moved");
                refused.incrementAndGet();
            }
        });

        var after = ANN.sees(ticket);
        assertThat(Arrays.stream(after.path("subject").asText().split(" ")).skip(1))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 50).mapToObj(Integer::toString).toList());
        assertThat(after.path("version").asInt()).isEqualTo(51);
        assertThat(history(ticket.path(), "ticket.renamed")).isEqualTo(50);
        assertThat(refused.get()).isPositive();
    }

    @Test
    void are_told_so_and_change_all_of_it_or_nothing() {
        var ticket = ACME.ticket("The printer is on fire");
        ANN.changes(ticket, "priority", 1);

        var late = BEN.patch(ticket.path())
                .ifMatch("\"1\"")
                .json("subject", "Too late", "assignee", BEN.id())
                .send();

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("version-moved");
        var seen = ANN.sees(ticket);
        assertThat(seen.path("subject").asText()).isEqualTo("The printer is on fire");
        assertThat(seen.path("assignee").isNull()).isTrue();
    }

    @Test
    void must_say_what_their_change_is_based_on() {
        var ticket = ACME.ticket("The printer is on fire");

        assertThat(ANN.patch(ticket.path()).json("priority", 1).send().status()).isEqualTo(428);
        for (var odd : List.of("*", "", "x", "\"x\"", "1.0", "\"1\", \"2\"", "\"99999999999\"")) {
            assertThat(ANN.patch(ticket.path()).ifMatch(odd).json("priority", 1).refused())
                    .isIn("malformed", "version-moved");
        }
        assertThat(ANN.patch(ticket.path()).ifMatch("\"2\"").json("priority", 1).refused())
                .isEqualTo("version-moved");
        assertThat(ANN.sees(ticket).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void never_answer_across_each_other() {
        var ticket = ACME.requester("Rita").opens("Two hundred answers");
        var seen = lastMessage(ticket.path());
        for (var trial = 0; trial < 200; trial++) {
            var before = seen;
            var answers = AtOnce.each(2, who -> answers(who == 0 ? ANN : BEN, ticket.path(), before));

            var sent = answers.stream().filter(one -> one.status() == 201).toList();
            var held = answers.stream().filter(one -> one.status() == 412).toList();
            assertThat(sent).hasSize(1);
            assertThat(held).hasSize(1);
            assertThat(held.getFirst().problem()).isEqualTo("thread-moved");
            seen = sent.getFirst().json().path("id").asText();
            assertThat(held.getFirst().json().path("newer"))
                    .singleElement()
                    .isEqualTo(sent.getFirst().json());
        }
        assertThat(ANN.get(ticket.path() + "/messages").query("limit", 200).ok().path("messages"))
                .hasSize(200);
    }

    @Test
    void are_held_back_by_a_note_they_have_not_seen_and_never_by_their_own_words() {
        var ticket = ACME.requester("Rita").opens("The printer is on fire");
        var seen = lastMessage(ticket.path());
        assertThat(answers(ANN, ticket.path(), seen).status()).isEqualTo(201);
        assertThat(answers(ANN, ticket.path(), seen).status()).isEqualTo(201);

        BEN.notes(ticket, "Legal asks us to say nothing.");

        assertThat(answers(ANN, ticket.path(), seen).problem()).isEqualTo("thread-moved");
        assertThat(answers(ANN, ticket.path(), lastMessage(ticket.path())).status())
                .isEqualTo(201);
    }

    @Test
    void are_not_held_back_from_taking_notes() {
        var ticket = ACME.requester("Rita").opens("The printer is on fire");

        var noted = ANN.post(ticket.path() + "/messages")
                .json("visibility", "internal", "body", "Seen nothing, noting all the same.")
                .send();

        assertThat(noted.status()).isEqualTo(201);
    }

    @Test
    void are_not_told_of_notes_when_one_of_them_asked_for_help() {
        var rita = ACME.requester("Rita");
        var ticket = rita.opens("The printer is on fire");
        BEN.notes(ticket, "Secret.");

        var own = rita.post(ticket.path() + "/messages")
                .json("visibility", "public", "body", "Still burning.")
                .send();
        assertThat(own.status()).isEqualTo(201);

        ANN.replies(ticket, "Stand back.");
        var held = rita.post(ticket.path() + "/messages")
                .json(
                        "visibility",
                        "public",
                        "body",
                        "Hello?",
                        "seen",
                        own.json().path("id"))
                .send();
        assertThat(held.problem()).isEqualTo("thread-moved");
        assertThat(held.json().path("newer")).hasSize(1);
        assertThat(held.text()).contains("Stand back.").doesNotContain("Secret");
    }

    @Test
    void cannot_have_seen_what_is_not_there() {
        var ticket = ACME.ticket("One");
        var other = ACME.ticket("Another");

        assertThat(answers(ANN, ticket.path(), lastMessage(other.path())).problem())
                .isEqualTo("invalid");
    }

    private static Response answers(Agent who, String ticket, String seen) {
        return who.post(ticket + "/messages")
                .json(
                        "visibility",
                        "public",
                        "body",
                        "Answer of " + who.person().name(),
                        "seen",
                        seen)
                .send();
    }

    private static String lastMessage(String ticket) {
        var messages = ANN.get(ticket + "/messages").ok().path("messages");
        return messages.get(messages.size() - 1).path("id").asText();
    }

    private static long history(String ticket, String type) {
        var found = 0;
        for (var event : ANN.get(ticket + "/history").query("limit", 200).ok().path("events")) {
            if (event.path("type").asText().equals(type)) found++;
        }
        return found;
    }
}
