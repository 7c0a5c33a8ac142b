package io.relaydesk.platform;

/** Names as people type them, made fit to be shown. */
public final class Words {
    private Words() {}

    /** Control and direction characters, and letters that are drawn as nothing. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\u115F\\u1160\\u2800\\u3164\\uFFA0]";

    /**
     * Trims, folds white space and takes out control and direction characters, which could make a name look like another.
     *
     * @throws Rejection naming the field {@code name} when fewer than 2 or more than 100 characters remain
     */
    public static String name(String typed) {
        var clean = clean(typed);
        if (length(clean) < 2 || length(clean) > 100) throw Rejection.invalid("name", "Use 2 to 100 characters.");
        return clean;
    }

    /** As {@link #name}, without the limits. */
    public static String clean(String typed) {
        return typed.replaceAll(UNSEEN, " ").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Characters as people and PostgreSQL count them: an emoji is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
