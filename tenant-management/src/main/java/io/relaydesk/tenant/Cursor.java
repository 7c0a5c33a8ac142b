package io.relaydesk.tenant;

import io.relaydesk.platform.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a page of a list ended, opaque to callers. It is a position, not a right: the rows behind it are checked anew.
 *
 * @param parts the sort values of the last row, in the order of the list
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\n";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static String of(Object... parts) {
        var text = String.join(
                SEPARATOR, List.of(parts).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param text as given out before, or null for the first page
     * @param size how many parts it must have
     * @return null for the first page
     * @throws Rejection when the text was not given out by us
     */
    public static Cursor read(String text, int size) {
        if (text == null) return null;
        try {
            var parts = List.of(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() == size) return new Cursor(parts);
        } catch (IllegalArgumentException _) {
            // falls through to the refusal
        }
        throw unreadable();
    }

    public UUID id(int part) {
        return parse(() -> UUID.fromString(parts.get(part)));
    }

    public Instant instant(int part) {
        return parse(() -> Instant.parse(parts.get(part)));
    }

    public int integer(int part) {
        return parse(() -> Integer.valueOf(parts.get(part)));
    }

    public long number(int part) {
        return parse(() -> Long.valueOf(parts.get(part)));
    }

    /** Never with U+0000, which the database would choke on. */
    public String text(int part) {
        var text = parts.get(part);
        if (text.indexOf(0) >= 0) throw unreadable();
        return text;
    }

    private static <T> T parse(java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (RuntimeException _) {
            throw unreadable();
        }
    }

    private static Rejection unreadable() {
        return Rejection.invalid(
                "cursor", "This is not where a page of this list ended. Start again without a cursor.");
    }
}
