package io.relaydesk.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names as people type them, made fit to be shown. */
public final class Words {
    private Words() {}

    /** Control and direction characters, and letters that are drawn as nothing. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\u115F\\u1160\\u2800\\u3164\\uFFA0]";

    /** Latin letters that do not fall apart into one of ours and a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ħ", "h", "ı", "i");

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

    /** As {@link #clean}. @throws Rejection naming the field when fewer than 1 or more than {@code most} characters remain */
    public static String label(String field, String typed, int most) {
        var clean = clean(typed);
        if (length(clean) < 1 || length(clean) > most) {
            throw Rejection.invalid(field, "Use 1 to " + most + " characters.");
        }
        return clean;
    }

    /** What two names are compared by: small letters, without the accents of Latin letters. Marks of other scripts are letters. */
    public static String fold(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{IsLatin})\\p{M}+", "");
        for (var letter : LETTERS.entrySet()) bare = bare.replace(letter.getKey(), letter.getValue());
        return Normalizer.normalize(bare, Normalizer.Form.NFKC);
    }

    /** A key that a name suggests: a-z, 0-9 and the separator between them; may be empty. */
    public static String key(String name, char separator, int most) {
        var words = fold(name).replaceAll("[^a-z0-9]+", " ").strip();
        return words.substring(0, Math.min(words.length(), most)).strip().replace(' ', separator);
    }

    /** Characters as people and PostgreSQL count them: an emoji is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
