package io.relaydesk.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("A file")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileIT {
    private static final int MIB = 1024 * 1024;
    private final HelpDesk desk = HelpDesk.with(Map.of("RELAYDESK_FILE_LARGEST", "2", "RELAYDESK_FILE_QUOTA", "5"));
    private Workspace acme;
    private Agent ann;
    private Requester rita;
    private Ticket ticket;

    @BeforeEach
    void arrange() {
        acme = desk.workspace("Acme");
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
        ticket = rita.opens("The printer is on fire");
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void comes_back_as_it_was_sent() {
        var content = new byte[MIB + 17];
        new Random(1).nextBytes(content);

        var sent = rita.sends("photo of fire.bin", content);
        var message = rita.writes(ticket, "public", "Look at this", List.of(id(sent)));

        assertThat(message.path("files")).hasSize(1);
        var seen = ann.get(ticket.path() + "/messages").ok().at("/messages/1/files/0");
        assertThat(seen.path("name").asText()).isEqualTo("photo of fire.bin");
        assertThat(seen.path("size").asLong()).isEqualTo(content.length);
        assertThat(seen.path("state").asText()).isEqualTo("not_scanned");
        assertThat(ann.fetches(id(sent), "original").bytes()).isEqualTo(content);
    }

    @Test
    void may_come_with_a_new_ticket_and_without_a_word() {
        var sent = rita.sends("bill.pdf", "%PDF-1.7 …".getBytes(UTF_8));

        var opened = rita.post("/tickets")
                .json("subject", "The bill", "body", "", "files", List.of(id(sent)))
                .ok();

        var first = ann.get("/tickets/" + opened.path("id").asText() + "/messages")
                .ok()
                .at("/messages/0");
        assertThat(first.at("/files/0/name").asText()).isEqualTo("bill.pdf");
        assertThat(first.path("html").asText()).isEmpty();
        assertThat(opened.path("preview").asText()).isEqualTo("bill.pdf");
        assertThat(rita.post("/tickets").json("subject", "Nothing", "body", "").refused())
                .isEqualTo("invalid");
    }

    @Test
    void that_is_a_page_is_saved_and_never_shown() {
        var page = "<html><script>alert(document.cookie)</script></html>".getBytes(UTF_8);

        var sent = rita.sends("harmless.png", page);
        rita.writes(ticket, "public", "See", List.of(id(sent)));
        var fetched = ann.fetches(id(sent), "original");

        assertThat(sent.path("type").asText()).isEqualTo("text/html");
        assertThat(fetched.header("Content-Type")).contains("application/octet-stream");
        assertThat(fetched.header("Content-Disposition").orElseThrow()).startsWith("attachment; ");
        assertThat(fetched.header("Content-Security-Policy").orElseThrow()).contains("sandbox; default-src 'none'");
        assertThat(fetched.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(fetched.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(fetched.header("Cache-Control").orElseThrow()).startsWith("private");
    }

    @Test
    void is_given_out_in_parts() {
        var sent = rita.sends("numbers.txt", "0123456789".getBytes(UTF_8));
        var url = rita.post("/files/" + id(sent) + "/link")
                .json()
                .ok()
                .path("url")
                .asText();

        var middle = desk.api().get(url).header("Range", "bytes=2-4").send();
        var end = desk.api().get(url).header("Range", "bytes=-3").send();
        var beyond = desk.api().get(url).header("Range", "bytes=10-").send();

        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.text()).isEqualTo("234");
        assertThat(middle.header("Content-Range")).contains("bytes 2-4/10");
        assertThat(end.text()).isEqualTo("789");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(desk.api().get(url).send().header("Content-Length")).contains("10");
    }

    @Test
    void of_a_note_is_for_staff_only() {
        var secret = ann.sends("secret.txt", "not for Rita".getBytes(UTF_8));
        ann.writes(ticket, "internal", "Have a look", List.of(id(secret)));

        assertThat(rita.get("/files/" + id(secret)).refused()).isEqualTo("not-found");
        assertThat(rita.post("/files/" + id(secret) + "/link").json().refused()).isEqualTo("not-found");
        assertThat(rita.delete("/files/" + id(secret)).refused()).isEqualTo("not-found");
        assertThat(acme.agent("Bob").fetches(id(secret), "original").text()).isEqualTo("not for Rita");
    }

    @Test
    void is_its_senders_until_a_message_names_it() {
        var loose = rita.sends("loose.txt", "draft".getBytes(UTF_8));
        var rex = acme.requester("Rex");
        var his = rex.opens("The mouse squeaks");

        assertThat(ann.get("/files/" + id(loose)).refused()).isEqualTo("not-found");
        assertThat(rex.post(his.path() + "/messages")
                        .json("visibility", "public", "body", "Mine?", "files", List.of(id(loose)))
                        .refused())
                .isEqualTo("invalid");
        assertThat(rita.fetches(id(loose), "original").text()).isEqualTo("draft");
    }

    @Test
    void belongs_to_one_message() {
        var sent = rita.sends("once.txt", "once".getBytes(UTF_8));
        rita.writes(ticket, "public", "Here", List.of(id(sent)));

        var again = rita.post(ticket.path() + "/messages")
                .json("visibility", "public", "body", "And here", "files", List.of(id(sent)))
                .refused();

        assertThat(again).isEqualTo("invalid");
    }

    @Test
    void that_is_too_large_leaves_nothing() {
        var refused = rita.post("/files")
                .query("name", "huge.bin")
                .body("application/octet-stream", new byte[2 * MIB + 1])
                .send();

        assertThat(refused.json().at("/errors/file").asText()).isEqualTo("A file may have 2 MB at most.");
        assertThat(acme.owner().get("/file-usage").ok().path("bytes").asLong()).isZero();
        assertThat(rita.get("/file-limits").ok().path("largest").asLong()).isEqualTo(2 * MIB);
    }

    @Test
    void may_be_as_large_as_the_workspace_chose() {
        acme.owner()
                .put("/settings/file.max_upload_size")
                .ifMatch("\"0\"")
                .json("value", MIB)
                .ok();

        var refused = rita.post("/files")
                .query("name", "large.bin")
                .body("application/octet-stream", new byte[MIB + 1])
                .refused();

        assertThat(refused).isEqualTo("invalid");
        assertThat(rita.get("/file-limits").ok().path("largest").asLong()).isEqualTo(MIB);
    }

    @Test
    void finds_no_room_beyond_the_quota_however_many_come_at_once() {
        var answers = AtOnce.each(
                16,
                _ -> rita.post("/files")
                        .query("name", "half.bin")
                        .body("application/octet-stream", new byte[MIB])
                        .send()
                        .status());

        var usage = acme.owner().get("/file-usage").ok();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(11);
        assertThat(usage.path("bytes").asLong()).isEqualTo(usage.path("quota").asLong());
        assertThat(usage.path("biggest")).hasSize(5);
    }

    @Test
    void is_called_what_it_can_be_called() {
        assertThat(name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(name("C:\\Users\\rita\\cv.doc")).isEqualTo("cv.doc");
        assertThat(name("gnp.\u202eexe.scr")).isEqualTo("gnp. exe.scr");
        assertThat(name("two\r\nlines: \"x\".txt")).isEqualTo("two lines_ _x_.txt");
        assertThat(name("...")).isEqualTo("file");
        assertThat(name("ü".repeat(400) + ".docx")).hasSize(200).endsWith(".docx");
    }

    private String name(String given) {
        var sent = rita.sends(given, "x".getBytes(UTF_8));
        var disposition =
                rita.fetches(id(sent), "original").header("Content-Disposition").orElseThrow();
        assertThat(disposition).doesNotContain("\r", "\n", "..");
        rita.delete("/files/" + id(sent)).ok();
        return sent.path("name").asText();
    }

    @Test
    void that_was_removed_is_gone_for_its_links_and_leaves_a_proof() {
        var sent = rita.sends("wrong.txt", "oops".getBytes(UTF_8));
        rita.writes(ticket, "public", "Here", List.of(id(sent)));
        var url =
                ann.post("/files/" + id(sent) + "/link").json().ok().path("url").asText();

        assertThat(rita.delete("/files/" + id(sent)).refused()).isEqualTo("forbidden");
        acme.owner().delete("/files/" + id(sent)).ok();

        assertThat(desk.api().get(url).send().status()).isEqualTo(410);
        var tombstone = rita.get(ticket.path() + "/messages").ok().at("/messages/1/files/0");
        assertThat(tombstone.path("state").asText()).isEqualTo("removed");
        var proof = acme.owner().get("/file-deletions").ok().at("/deletions/0");
        assertThat(proof.path("name").asText()).isEqualTo("wrong.txt");
        assertThat(proof.path("size").asLong()).isEqualTo(4);
        assertThat(proof.path("reason").asText()).isEqualTo("manual");
        assertThat(proof.at("/uploader/name").asText()).isEqualTo("Rita");
        assertThat(proof.at("/deletedBy/name").asText()).isEqualTo("Olivia Owner");
        assertThat(proof.path("path").asText()).endsWith(id(sent));
        assertThat(proof.path("ticket").asLong()).isEqualTo(ticket.number());
        assertThat(ann.get("/file-deletions").refused()).isEqualTo("forbidden");
    }

    @Test
    void that_is_a_picture_gets_smaller_forms_that_may_be_shown() {
        var sent = rita.sends("screen.png", Images.png(2_000, 1_000));
        rita.writes(ticket, "public", "See", List.of(id(sent)));

        Eventually.until(
                "the variants are there",
                () -> ann.get("/files/" + id(sent)).ok().path("preview").asBoolean());

        var thumb = ann.fetches(id(sent), "thumb");
        assertThat(thumb.header("Content-Disposition").orElseThrow()).startsWith("inline; ");
        assertThat(thumb.header("Content-Type")).contains("image/jpeg");
        assertThat(Images.read(thumb.bytes()).getWidth()).isEqualTo(320);
        assertThat(Images.read(ann.fetches(id(sent), "web").bytes()).getWidth()).isEqualTo(1_600);
        var seen = ann.get(ticket.path() + "/messages").ok().at("/messages/1/files/0");
        assertThat(seen.path("width").asInt()).isEqualTo(2_000);
    }

    @Test
    void of_another_workspace_is_none() {
        var sent = rita.sends("ours.txt", "ours".getBytes(UTF_8));
        var stranger = desk.workspace("Globex").owner();

        assertThat(stranger.get("/files/" + id(sent)).refused()).isEqualTo("not-found");
        assertThat(stranger.post("/files/" + id(sent) + "/link").json().refused())
                .isEqualTo("not-found");
    }

    @Test
    void is_not_found_by_a_changed_link() {
        var sent = rita.sends("mine.txt", "mine".getBytes(UTF_8));
        var url = rita.post("/files/" + id(sent) + "/link")
                .json()
                .ok()
                .path("url")
                .asText();

        var changed = url.substring(0, url.length() - 3) + "AAA";

        assertThat(desk.api().get(changed).send().status()).isEqualTo(410);
        assertThat(desk.api().get("/files/x").send().status()).isEqualTo(410);
    }

    private static String id(JsonNode file) {
        return file.path("id").asText();
    }
}
