package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The mails a desk has sent, as its mail catcher shows them. */
public final class Mailbox {
    private static final Pattern INVITATION = Pattern.compile("/invite#([A-Za-z0-9_-]+)");
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;

    Mailbox(URI page) {
        this.page = page;
    }

    /** @param code six digits, or null when it holds none */
    public record Mail(long id, String to, String subject, String code, String text) {
        /** What is behind the # of the link in an invitation. */
        public String invitation() {
            var link = INVITATION.matcher(text);
            if (!link.find()) throw new AssertionError("no invitation in " + text);
            return link.group(1);
        }
    }

    /** The number of the newest mail; take it before doing what sends one. */
    public long newest() {
        return Long.parseLong(read("newest"));
    }

    /** The first mail to an address after a number; waits for it. */
    public Mail next(String to, long after) {
        return next(to, after, _ -> true);
    }

    /** The code sent to an address after a number; waits for it, whatever else is sent there. */
    public String nextCode(String to, long after) {
        return next(to, after, mail -> mail.code() != null).code();
    }

    /** The first invitation sent to an address after a number; waits for it. */
    public String nextInvitation(String to, long after) {
        return next(to, after, mail -> mail.text().contains("/invite#")).invitation();
    }

    private Mail next(String to, long after, Predicate<Mail> fits) {
        return Eventually.get(
                "mail to " + to,
                () -> newest() == after
                        ? Optional.empty()
                        : to(to).stream()
                                .filter(mail -> mail.id() > after && fits.test(mail))
                                .findFirst());
    }

    /** All mails to an address, oldest first. */
    public List<Mail> to(String address) {
        return all().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The newest 500, oldest first. */
    public List<Mail> all() {
        try {
            var messages = Json.MAPPER.readTree(read("messages.json")).path("messages");
            return StreamSupport.stream(messages.spliterator(), false)
                    .map(Mailbox::mail)
                    .toList()
                    .reversed();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Mail mail(JsonNode told) {
        return new Mail(
                told.path("id").asLong(),
                told.path("to").asText(),
                told.path("subject").asText(),
                told.path("code").asText(null),
                told.path("text").asText());
    }

    private String read(String part) {
        try {
            return http.send(HttpRequest.newBuilder(page.resolve(part)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
