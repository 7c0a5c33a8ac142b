package io.relaydesk.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Json;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The log keeps what a socket misses. */
@DisplayName("A socket that is cut again and again")
class SocketResumeIT {
    private static final int WRITERS = 4;
    private static final int CHANGES = 125;
    private final HelpDesk desk = HelpDesk.start();
    private final Workspace acme = desk.workspace("Cut");
    private final Agent ann = acme.agent("Ann");
    private final Member rita = acme.requester("Rita");

    @Test
    void misses_nothing_and_gets_nothing_twice_while_five_hundred_things_change() {
        var start = head(ann);
        var staff = new Reader(ann, start, 7);
        var requester = new Reader(rita, start, 11);
        var before = fetch(rita);
        var writing = CompletableFuture.runAsync(this::change);
        var readers = List.of(staff, requester).stream()
                .map(reader -> CompletableFuture.runAsync(() -> reader.readUntil(writing)))
                .toList();
        writing.join();
        readers.forEach(CompletableFuture::join);

        assertThat(head(ann) - start).isGreaterThanOrEqualTo(500);
        assertThat(staff.cuts + requester.cuts).isGreaterThan(20);
        assertThat(staff.got).isEqualTo(log(ann, start));
        assertThat(requester.got).isEqualTo(log(rita, start));
        assertThat(requester.events)
                .isNotEmpty()
                .noneMatch(event -> event.path("type").asText().equals("ticket.noted"))
                .filteredOn(event -> event.has("ticket"))
                .allMatch(event -> event.at("/ticket/requester/id")
                        .asText()
                        .equals(rita.id().toString()));
        assertThat(requester.events).size().isLessThan(staff.events.size());
        assertThat(replay(before, requester.events)).isEqualTo(fetch(rita));
    }

    /** Tickets of the owner and of Rita, notes, replies, priorities: by four at a time. */
    private void change() {
        AtOnce.each(WRITERS, writer -> {
            var random = new Random(writer);
            var own = acme.owner().opens("Owner's " + writer);
            var hers = rita.opens("Rita's " + writer);
            for (var change = 0; change < CHANGES; change++) {
                var ticket = random.nextBoolean() ? own : hers;
                switch (random.nextInt(4)) {
                    case 0 -> acme.owner().changes(ticket, "priority", change % 2 == 0 ? 1 : 2);
                    case 1 -> acme.owner().replies(ticket, "Reply " + change);
                    case 2 -> rita.replies(hers, "Word " + change);
                    default -> acme.owner().notes(ticket, "Note " + change);
                }
            }
            return writer;
        });
    }

    /** Reads a few frames, is cut, comes back with the last number it has. */
    private static final class Reader {
        private final Member member;
        private final Random random;
        private final List<Long> got = new ArrayList<>();
        private final List<JsonNode> events = new ArrayList<>();
        private long last;
        private int cuts;

        Reader(Member member, long start, int seed) {
            this.member = member;
            this.last = start;
            this.random = new Random(seed);
        }

        void readUntil(CompletableFuture<Void> written) {
            while (!written.isDone() || last < head(member)) {
                try (var live = member.live(last)) {
                    live.frame("welcome");
                    live.catchesUp();
                    for (var round = random.nextInt(20); round > 0 && !written.isDone(); round--) live.catchesUp();
                    for (var frame : live.frames()) take(frame);
                    live.cut();
                    cuts++;
                }
            }
        }

        private void take(JsonNode frame) {
            if (frame.path("type").asText().equals("reset")) throw new AssertionError("reset");
            if (frame.path("type").asText().equals("pong"))
                last = Math.max(last, frame.path("seq").asLong());
            if (!frame.path("type").asText().equals("events")) return;
            for (var event : frame.path("events")) {
                if (event.path("seq").asLong() <= last) throw new AssertionError("twice: " + event);
                last = event.path("seq").asLong();
                got.add(last);
                events.add(event);
            }
            last = Math.max(last, frame.path("seq").asLong());
        }
    }

    private static long head(Member member) {
        return member.get("/events").ok().path("seq").asLong();
    }

    /** The numbers of all events a member may see after a number, by asking. */
    private static List<Long> log(Member member, long start) {
        var numbers = new ArrayList<Long>();
        for (var after = start; ; ) {
            var page = member.get("/events")
                    .query("after", after)
                    .query("limit", 200)
                    .ok();
            page.path("events").forEach(event -> numbers.add(event.path("seq").asLong()));
            if (page.path("seq").asLong() == after) return numbers;
            after = page.path("seq").asLong();
        }
    }

    private ObjectNode replay(ObjectNode before, List<JsonNode> events) {
        var reducer = new LiveReducer(rita.id().toString());
        var state = before;
        for (var event : events) state = reducer.reduce(state, event);
        return state;
    }

    private static ObjectNode fetch(Member member) {
        var held = Json.MAPPER.createObjectNode();
        held.set("tickets", member.get("/tickets").ok());
        held.putNull("ticket");
        held.putNull("messages");
        return held;
    }
}
