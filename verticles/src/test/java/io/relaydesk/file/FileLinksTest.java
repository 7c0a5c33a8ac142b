package io.relaydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.messages.file.Variant;
import io.relaydesk.platform.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link to a file")
class FileLinksTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final FileStore.Key FILE = new FileStore.Key(UUID.randomUUID(), UUID.randomUUID(), Variant.THUMB);

    @Test
    void is_for_one_form_of_one_file() {
        var links = at(NOW, "a");

        assertThat(links.read(token(links))).contains(FILE);
    }

    @Test
    void is_over_after_five_minutes() {
        var token = token(at(NOW, "a"));

        assertThat(at(NOW.plus(Duration.ofSeconds(299)), "a").read(token)).isPresent();
        assertThat(at(NOW.plus(Duration.ofSeconds(300)), "a").read(token)).isEmpty();
    }

    @Test
    void is_worth_nothing_when_a_bit_was_changed_or_another_desk_made_it() {
        var links = at(NOW, "a");
        var bytes = Base64.getUrlDecoder().decode(token(links));

        for (var at = 0; at < bytes.length; at++) {
            bytes[at] ^= 1;
            assertThat(links.read(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
            bytes[at] ^= 1;
        }
        assertThat(at(NOW, "b").read(token(links))).isEmpty();
        assertThat(links.read("")).isEmpty();
        assertThat(links.read("%%%")).isEmpty();
    }

    private static FileLinks at(Instant now, String desk) {
        var secret = Base64.getEncoder().encodeToString(desk.repeat(32).getBytes());
        return new FileLinks(new Keys(secret), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String token(FileLinks links) {
        return links.to(FILE).url().substring("/files/".length());
    }
}
