package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CM-4. */
@DisplayName("Naming somebody in a message")
class MentionIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private final Workspace acme = DESK.workspace("Mention");
    private final Agent ann = acme.agent("Ann");
    private final Agent ben = acme.agent("Ben");
    private final Requester rita = acme.requester("Rita");
    private Ticket printer;

    @BeforeEach
    void ritaHasATicket() {
        printer = rita.opens("The printer is on fire");
        ann.takes(printer);
    }

    @Test
    void tells_them_and_has_them_follow_the_ticket() {
        ann.notes(printer, "<p>" + ann.names(ben) + ", can you look?</p>");

        var note = newest(ann);
        assertThat(note.path("text").asText()).isEqualTo("@Ben, can you look?");
        assertThat(note.path("mentions")).hasSize(1);
        assertThat(note.at("/mentions/0").asText()).isEqualTo(ben.id().toString());
        Eventually.until("he is told", () -> ben.told().equals(List.of("mentioned")));

        rita.replies(printer, "It still burns.");
        Eventually.until("he follows it now", () -> ben.told().equals(List.of("ticket_replied", "mentioned")));
    }

    @Test
    void tells_only_once_who_has_the_ticket_and_is_named() {
        ben.notes(printer, "<p>" + ben.names(ann) + " and myself, " + ben.names(ben) + "</p>");

        Eventually.until("she is told", () -> ann.told().contains("mentioned"));
        assertThat(ann.told()).doesNotContain("ticket_noted");
        assertThat(ben.told()).isEmpty();
    }

    @Test
    void does_nothing_for_a_requester_a_stranger_or_somebody_who_left() {
        var stranger = DESK.workspace("Elsewhere").agent("Stranger");
        var gone = acme.agent("Gone");
        acme.owner()
                .patch("/members/" + gone.id())
                .json("active", false)
                .ifMatch(acme.owner().get("/members/" + gone.id()).send().ok().etag())
                .ok();

        for (Member one : List.of(rita, stranger, gone)) {
            ann.notes(printer, "<p>Dear " + ann.names(one) + "</p>");

            assertThat(newest(ann).path("mentions")).isEmpty();
            assertThat(newest(ann).path("html").asText())
                    .doesNotContain("data-mention", one.id().toString());
            assertThat(newest(ann).path("text").asText()).isEqualTo("Dear @somebody");
        }
    }

    @Test
    void is_for_staff_only() {
        rita.replies(printer, "<p>" + ann.names(ben) + " help!</p>");

        assertThat(newest(ann).path("mentions")).isEmpty();
        ann.notes(printer, "Last word");
        Eventually.until("all is told", () -> ann.told().contains("ticket_replied"));
        assertThat(ben.told()).isEmpty();
    }

    @Test
    void works_in_the_first_message_too() {
        var opened = ann.opens("Rent", "<p>" + ann.names(ben) + " pays</p>");

        Eventually.until("he is told", () -> ben.told().equals(List.of("mentioned")));
        assertThat(ann.reads(opened)).containsExactly("@Ben pays");
    }

    private JsonNode newest(Agent reader) {
        var messages = reader.get(printer.path() + "/messages").ok().path("messages");
        return messages.get(messages.size() - 1);
    }
}
