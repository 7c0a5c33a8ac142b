package io.relaydesk.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.file.FakeClamd.Mood;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("A file of a desk with a virus scanner")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannedFileIT {
    private final FakeClamd clamd = FakeClamd.start(Mood.WELL);
    private final HelpDesk desk =
            HelpDesk.with(Map.of("RELAYDESK_FILE_CLAMD", clamd.address().toString()));
    private Workspace acme;
    private Agent ann;
    private Requester rita;
    private Ticket ticket;

    @BeforeEach
    void arrange() {
        clamd.becomes(Mood.WELL);
        acme = desk.workspace("Acme");
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
        ticket = rita.opens("The printer is on fire");
    }

    @AfterAll
    void close() {
        desk.close();
        clamd.close();
    }

    @Test
    void is_given_out_once_it_is_clean() {
        var file = sent("harmless".getBytes(US_ASCII));

        awaits(file, "clean");

        assertThat(ann.fetches(file, "original").text()).isEqualTo("harmless");
    }

    @Test
    void with_a_virus_is_taken_away_and_everyone_sees_why() {
        var file = sent(FakeClamd.EICAR.getBytes(US_ASCII));

        awaits(file, "infected");

        var seen = ann.get(ticket.path() + "/messages").ok().at("/messages/1/files/0");
        assertThat(seen.path("threat").asText()).isEqualTo("Win.Test.EICAR_HDB-1");
        assertThat(ann.post("/files/" + file + "/link").json().refused()).isEqualTo("file-gone");
        assertThat(acme.owner()
                        .get("/file-deletions")
                        .ok()
                        .at("/deletions/0/reason")
                        .asText())
                .isEqualTo("infected");
        assertThat(acme.owner().get("/file-usage").ok().path("bytes").asLong()).isZero();
    }

    @Test
    void waits_while_the_scanner_dies_and_is_never_given_out_meanwhile() {
        clamd.becomes(Mood.DIES);
        var file = sent("harmless".getBytes(US_ASCII));

        assertThat(ann.post("/files/" + file + "/link").json().refused()).isEqualTo("file-not-checked");
        Eventually.until(
                "it was tried",
                () -> acme.owner().get("/file-usage").ok().path("files").asInt() == 1);
        assertThat(state(file)).isEqualTo("pending");
    }

    private String sent(byte[] content) {
        var file = rita.sends("file.bin", content).path("id").asText();
        rita.writes(ticket, "public", "Here", List.of(file));
        return file;
    }

    private void awaits(String file, String state) {
        Eventually.until("it is " + state, () -> state(file).equals(state));
    }

    private String state(String file) {
        return ann.get("/files/" + file).ok().path("state").asText();
    }
}
