package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Domain 3, no. 10, over HTTP: the desk does what the model of {@link MergedDesk} says, step by step. */
@DisplayName("A desk whose tickets are merged, split and answered at random")
class MergedThreadsIT {
    private static final int STEPS = 150;
    private static final Workspace ACME = HelpDesk.start().workspace("Random");
    private static final Agent ANN = ACME.agent("Ann");
    private static final Requester RITA = ACME.requester("Rita");
    private static final Requester REX = ACME.requester("Rex");

    private final Random chance = new Random(20_261_120);
    private final MergedDesk model = new MergedDesk();
    private final Map<UUID, Ticket> tickets = new HashMap<>();
    private final Map<String, UUID> messages = new HashMap<>();

    @Test
    void loses_no_message_and_shows_none_twice() {
        for (var step = 0; step < STEPS; step++) {
            switch (step < 6 ? 0 : chance.nextInt(11)) {
                case 0 -> open("message " + step);
                case 1, 2, 3 -> merge();
                case 4 -> unmerge();
                case 5 -> split("Split " + step);
                case 6, 7 -> unsplit();
                default -> reply("message " + step);
            }
            if (step % 10 == 9 || step == STEPS - 1) check();
        }
    }

    private void open(String text) {
        var who = chance.nextBoolean() ? RITA : REX;
        var ticket = who.opens("Ticket of " + text, text);
        tickets.put(ticket.id(), ticket);
        model.open(ticket.id(), who.id(), text);
        messages.put(text, messageIds(who, ticket.id()).getFirst());
    }

    private void reply(String text) {
        var ticket = MergedDesk.any(chance, model.tickets());
        Member who = chance.nextBoolean() ? ANN : requesterOf(ticket);
        messages.put(text, who.replies(tickets.get(ticket), text));
        model.say(ticket, who.id(), text);
    }

    private void merge() {
        var target = MergedDesk.any(chance, model.tickets());
        var source = MergedDesk.any(chance, model.tickets());
        var answer = ANN.post("/tickets/" + target + "/merges")
                .json("sources", new String[] {source.toString()})
                .send();
        if (source.equals(target) || model.merged(source) || model.merged(target)) {
            assertThat(answer.status()).isIn(409, 422);
            return;
        }
        answer.ok();
        model.merge(target, source);
    }

    private void unmerge() {
        var merged = model.tickets().stream().filter(model::merged).toList();
        if (merged.isEmpty()) return;
        var source = MergedDesk.any(chance, merged);
        var target = model.threads.all().get(source).mergedInto();
        ANN.delete("/tickets/" + target + "/merges/" + idOf(target, "merges", source))
                .ok();
        model.unmerge(source);
    }

    private void split(String subject) {
        var ticket = MergedDesk.any(chance, model.tickets());
        var chosen = new ArrayList<>(model.seenByStaff(ticket));
        Collections.shuffle(chosen, chance);
        var some = chosen.subList(0, chosen.isEmpty() ? 0 : 1 + chance.nextInt(chosen.size()));
        if (some.isEmpty()) return;
        Response answer = ANN.post("/tickets/" + ticket + "/splits")
                .json(
                        "subject",
                        subject,
                        "messages",
                        some.stream().map(text -> messages.get(text).toString()).toArray(String[]::new))
                .send();
        if (model.whyNoSplit(ticket, some) != null) {
            assertThat(answer.status()).isIn(409, 422);
            return;
        }
        var made = answer.ok().json();
        var created = UUID.fromString(made.path("id").asText());
        tickets.put(created, new Ticket(created, made.path("number").asLong(), subject));
        model.split(ticket, created, some);
    }

    private void unsplit() {
        if (model.splits.isEmpty()) return;
        var split = MergedDesk.any(chance, model.splits);
        var id = idOf(split.source(), "splits", split.target());
        var answer = ANN.delete("/tickets/" + split.source() + "/splits/" + id).send();
        if (model.standsUpon(split)) {
            assertThat(answer.problem()).isEqualTo("split-moved-on");
            return;
        }
        answer.ok();
        model.unsplit(split);
    }

    private void check() {
        var shown = new ArrayList<String>();
        var listed = ids(ANN);
        for (var ticket : model.tickets()) {
            assertThat(listed.contains(ticket.toString())).isEqualTo(!model.merged(ticket));
            var requester = requesterOf(ticket);
            var stands = model.threads.followedIn(ticket).equals(ticket);
            assertThat(ids(requester).contains(ticket.toString())).isEqualTo(stands);
            if (stands) {
                assertThat(requester.reads(tickets.get(ticket))).isEqualTo(model.seenByRequester(ticket));
            }
            if (!model.merged(ticket)) {
                var read = ANN.reads(tickets.get(ticket));
                assertThat(read).isEqualTo(model.seenByStaff(ticket));
                shown.addAll(read);
            }
        }
        assertThat(new HashSet<>(shown)).hasSize(shown.size()).isEqualTo(model.messages.keySet());
    }

    private Requester requesterOf(UUID ticket) {
        return model.threads.all().get(ticket).requester().equals(RITA.id()) ? RITA : REX;
    }

    private static List<String> ids(Member reader) {
        return reader.get("/tickets").query("limit", 200).ok().path("tickets").findValuesAsText("id");
    }

    private static List<UUID> messageIds(Member reader, UUID ticket) {
        var ids = new ArrayList<UUID>();
        reader.get("/tickets/" + ticket + "/messages")
                .ok()
                .path("messages")
                .forEach(message -> ids.add(UUID.fromString(message.path("id").asText())));
        return ids;
    }

    private static String idOf(UUID ticket, String list, UUID other) {
        for (JsonNode one : ANN.get("/tickets/" + ticket + "/relations").ok().path(list)) {
            if (one.at("/ticket/id").asText().equals(other.toString()))
                return one.path("id").asText();
        }
        throw new AssertionError("none of the " + list + " of " + ticket + " is " + other);
    }
}
