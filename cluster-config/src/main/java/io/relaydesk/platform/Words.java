package io.relaydesk.platform;

/** Names as people type them, made fit to be shown. */
public final class Words {
    private Words() {}

    /**
     * Trims, folds white space and takes out control and direction characters, which could make a name look like another.
     *
     * @throws Rejection naming the field {@code name} when fewer than 2 or more than 100 characters remain
     */
    public static String name(String typed) {
        var clean = clean(typed);
        if (clean.length() < 2 || clean.length() > 100) throw Rejection.invalid("name", "Use 2 to 100 characters.");
        return clean;
    }

    /** As {@link #name}, without the limits. */
    public static String clean(String typed) {
        return typed.replaceAll("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
