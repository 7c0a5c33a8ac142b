package io.relaydesk.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F10: who reads slowly, or not at all, costs a bounded piece of memory and nobody else's time. */
@DisplayName("A socket that falls behind")
class SlowSocketIT {
    private static final int WINDOW = 1_000;
    private static final int NOTES = 80;
    private final HelpDesk desk = HelpDesk.start();
    private final Workspace acme = desk.workspace("Slow");
    private final Agent ann = acme.agent("Ann");

    @Test
    void gets_everything_up_to_the_window_and_starts_afresh_beyond_it() throws SQLException {
        var start = head();
        log(WINDOW);
        try (var live = ann.live(start)) {
            assertThat(live.frame("events").at("/events/0/seq").asLong()).isEqualTo(start + 1);
            assertThat(live.catchesUp()).isPositive();
            untilAt(live.events().size(), live);
            assertThat(live.events()).hasSize(WINDOW);
            assertThat(live.frames()).noneMatch(SlowSocketIT::isReset);
        }
        log(1);
        try (var live = ann.live(start)) {
            assertThat(live.frame("reset").path("seq").asLong()).isEqualTo(start + WINDOW + 1);
            assertThat(live.events()).isEmpty();

            acme.ticket("Afterwards");

            assertThat(live.event("ticket.opened").path("seq").asLong()).isGreaterThan(start + WINDOW + 1);
        }
    }

    @Test
    void is_not_kept_in_memory_and_holds_nobody_up() throws IOException, SQLException {
        var ticket = acme.ticket("Long notes");
        try (var slow = new SlowReader(desk, ann.liveTicket());
                var quick = ann.live()) {
            slow.readsTo("welcome");
            quick.frame("welcome");
            var start = head();

            var notes = writeLongNotes(ticket);

            for (var note : notes)
                quick.frame("the note", frame -> frame.toString().contains(note));
            assertThat(quick.events())
                    .extracting(event -> event.path("seq").asLong())
                    .isSorted();
            log(WINDOW + 1);
            slow.says(Json.MAPPER.createObjectNode().put("type", "ping"));
            var frames = slow.readsTo("reset");
            var told = numbers(frames);
            assertThat(told).hasSizeLessThan(NOTES);
            assertThat(told)
                    .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(start + 1, start + told.size())
                            .boxed()
                            .toList());
            assertThat(frames.getLast().path("seq").asLong()).isGreaterThanOrEqualTo(start + NOTES + WINDOW + 1);
        }
    }

    @Test
    void goes_on_without_a_gap_when_it_reads_again() throws IOException {
        var ticket = acme.ticket("Long notes");
        try (var slow = new SlowReader(desk, ann.liveTicket())) {
            slow.readsTo("welcome");
            var start = head();
            writeLongNotes(ticket);
            var last = head();

            var told = new ArrayList<Long>();
            while (told.isEmpty() || told.getLast() < last) told.addAll(numbers(slow.readsTo("events")));

            assertThat(told).isSorted().doesNotHaveDuplicates().hasSize(NOTES);
            assertThat(told.getFirst()).isEqualTo(start + 1);
        }
    }

    /** Far more than the buffers of the system take. */
    private List<String> writeLongNotes(Ticket ticket) {
        var ids = new ArrayList<String>();
        for (var note = 0; note < NOTES; note++) {
            ids.add(ann.post(ticket.path() + "/messages")
                    .json("visibility", "internal", "body", "x".repeat(95_000))
                    .ok()
                    .path("id")
                    .asText());
        }
        return ids;
    }

    private static List<Long> numbers(List<JsonNode> frames) {
        var numbers = new ArrayList<Long>();
        for (var frame : frames)
            frame.path("events").forEach(event -> numbers.add(event.path("seq").asLong()));
        return numbers;
    }

    private static boolean isReset(JsonNode frame) {
        return frame.path("type").asText().equals("reset");
    }

    private static void untilAt(int before, io.relaydesk.testing.LiveClient live) {
        io.relaydesk.testing.Eventually.until("all came", () -> live.events().size() >= Math.max(before, WINDOW));
    }

    private long head() {
        return ann.get("/events").ok().path("seq").asLong();
    }

    /** So many events that tell little, as if they had happened. */
    private void log(int many) throws SQLException {
        try (var admin = TestDatabase.connect(desk.database())) {
            admin.createStatement().execute("""
                with moved as (update workspace_clock set seq = seq + %d where workspace_id = '%s' returning seq)
                insert into event (workspace_id, seq, id, type, audience, data, correlation)
                select '%s', moved.seq - %d + n, gen_random_uuid(), 'workspace.renamed', 'staff', '{}', 'test'
                  from moved, generate_series(1, %d) n
                """.formatted(many, acme.id(), acme.id(), many, many));
        }
    }
}
