package io.relaydesk.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail the catcher took.
 *
 * @param id grows with each mail, from 1
 * @param code the login code it carries
 */
record CaughtMail(
        long id,
        Instant at,
        String from,
        String to,
        String subject,
        Optional<String> code,
        String html,
        String text,
        String messageId) {
    private static final Pattern CODE = Pattern.compile("(\\d{6}) is your Relaydesk code");

    /** @param recipient from the envelope of the mail, which counts more than its header */
    static CaughtMail of(long id, Instant at, String recipient, MimeMessage message)
            throws MessagingException, IOException {
        var subject = Optional.ofNullable(message.getSubject()).orElse("");
        var code = CODE.matcher(subject);
        return new CaughtMail(
                id,
                at,
                names(message.getFrom()),
                recipient.isEmpty() ? names(message.getRecipients(RecipientType.TO)) : recipient,
                subject,
                code.matches() ? Optional.of(code.group(1)) : Optional.empty(),
                body(message, "text/html"),
                body(message, "text/plain"),
                Optional.ofNullable(message.getMessageID()).orElse(""));
    }

    /** About how much memory it takes, in characters. */
    int size() {
        return 500 + subject.length() + html.length() + text.length();
    }

    private static String names(jakarta.mail.Address[] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Arrays::stream)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString())
                .collect(Collectors.joining(", "));
    }

    /** The first part of this type; empty when there is none. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) return text.replace("\r\n", "\n");
        if (!(part.getContent() instanceof Multipart parts)) return "";
        for (var index = 0; index < parts.getCount(); index++) {
            var found = body(parts.getBodyPart(index), type);
            if (!found.isEmpty()) return found;
        }
        return "";
    }
}
