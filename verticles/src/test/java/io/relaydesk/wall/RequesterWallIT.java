package io.relaydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Requester;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A requester")
class RequesterWallIT {
    private Estate estate;
    private Map<String, String> before;

    @BeforeEach
    void lookAtEverything() {
        estate = Estate.of(HelpDesk.start(), "Acme");
        before = everything(estate.rita());
    }

    @Test
    void finds_no_trace_of_an_internal_note() {
        estate.ann().notes(estate.ritas(), "She will not like this: " + estate.secret("note"));
        estate.settle();

        assertThat(everything(estate.rita())).isEqualTo(before);
        assertThat(estate.ann().reads(estate.ritas())).last().asString().startsWith("She will not like this");
    }

    @Test
    void finds_no_trace_of_a_ticket_that_was_set_aside_and_brought_back() {
        estate.ann().snoozes(estate.ritas(), Instant.now().plusSeconds(3600));
        estate.settle();
        assertThat(everything(estate.rita())).isEqualTo(before);
        assertThat(estate.rita().get("/tickets").query("snoozed", true).ok())
                .isEqualTo(estate.rita().get("/tickets").ok());

        estate.ann().wakes(estate.ritas());
        estate.settle();
        assertThat(everything(estate.rita())).isEqualTo(before);
    }

    @Test
    void finds_no_trace_of_who_follows_is_in_copy_or_was_named_in_a_note() {
        estate.ann().lets(estate.vic(), estate.ritas());
        estate.ann().copies(estate.ritas(), "boss." + estate.secret("staff") + "@elsewhere.example");
        estate.ann().notes(estate.ritas(), "<p>Look, " + estate.ann().names(estate.vic()) + "</p>");
        estate.settle();

        assertThat(everything(estate.rita())).isEqualTo(before);
        assertThat(estate.rita().get(estate.ritas().path() + "/informed").refused())
                .isEqualTo("forbidden");
        assertThat(estate.rita()
                        .get("/tickets")
                        .query("follower", estate.vic().id())
                        .ok())
                .isEqualTo(estate.rita().get("/tickets").ok());
    }

    @Test
    void finds_no_trace_of_what_happens_to_others() {
        var theirs = estate.rex().opens("Another mouse");
        estate.ann().takes(theirs);
        estate.ann().replies(theirs, "Which one?");
        estate.ann().solves(theirs);
        estate.settle();

        assertThat(everything(estate.rita())).isEqualTo(before);
        assertThat(estate.rex().sees(theirs).at("/status/category").asText()).isEqualTo("solved");
    }

    @Test
    void sees_what_is_written_to_them() {
        estate.ann().replies(estate.ritas(), "Come in");
        estate.settle();

        var after = everything(estate.rita());

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.get("/tickets")).isNotEqualTo(before.get("/tickets")).contains("Come in");
        assertThat(after.get("/notifications")).isNotEqualTo(before.get("/notifications"));
        assertThat(after.get("events")).isNotEqualTo(before.get("events")).contains("ticket.replied");
    }

    @Test
    void reads_no_word_of_a_note_and_none_of_another_requester() {
        assertThat(before.toString())
                .contains(estate.secret("rita"))
                .doesNotContain(estate.secret("note"))
                .doesNotContain(estate.secret("rex"))
                .doesNotContain(estate.secret("staff"))
                .doesNotContain("internal");
    }

    @Test
    void searches_for_no_word_of_a_note_and_none_of_another_requester() {
        for (var whose : new String[] {"note", "rex", "staff"}) {
            assertThat(estate.rita()
                            .get("/search")
                            .query("q", estate.secret(whose))
                            .ok()
                            .path("hits"))
                    .isEmpty();
            assertThat(estate.ann()
                            .get("/search")
                            .query("q", estate.secret(whose))
                            .ok()
                            .path("hits"))
                    .isNotEmpty();
        }
    }

    @Test
    void marks_no_notification_of_another_as_read() {
        var theirs = estate.idsOf(estate.rex()).get("notification");
        var own = estate.idsOf(estate.rita()).get("notification");

        estate.rita()
                .post("/notifications/read")
                .json("ids", new String[] {own, theirs})
                .send();

        assertThat(estate.rex().get("/notifications").ok().path("unread").asInt())
                .isPositive();
    }

    /** All that can be asked for with GET, as bytes, with what caches and editors go by. */
    private Map<String, String> everything(Requester requester) {
        var ticket = estate.ritas();
        var all = new TreeMap<String, String>();
        for (var path : new String[] {
            "",
            "/desk",
            "/tickets",
            "/tickets?sort=created",
            "/tickets?sort=priority",
            "/tickets?limit=1",
            "/ticket-counts",
            "/search?q=printer",
            "/search?q=not",
            "/search?q=-others",
            "/search-suggestions?q=she",
            "/search-suggestions",
            "/ticket-numbers/" + ticket.number(),
            ticket.path(),
            ticket.path() + "/messages",
            ticket.path() + "/messages?limit=1",
            ticket.path() + "/history",
            ticket.path() + "/history?limit=1",
            "/notifications",
            "/notifications?unread=true"
        }) {
            var answer = requester.get(path).send().ok();
            all.put(path, answer.header("ETag") + " " + answer.text());
        }
        // Which numbers are taken shows that the desk is busy, not by whom; what is in the list is what counts.
        all.put("events", requester.get("/events?after=0").ok().path("events").toString());
        return all;
    }
}
