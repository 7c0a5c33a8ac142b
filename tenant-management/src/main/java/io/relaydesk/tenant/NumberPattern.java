package io.relaydesk.tenant;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * How the human number of a thing is made (TK-5): {@code TICK-2026-001}. Years are those of UTC. Pure.
 *
 * @param text letters, digits, {@code - _ .} and the tokens {prefix}, {year}, {yy}, {dept}, {seq} or {seq:width}
 * @param sequence what is counted apart
 * @param department code for what belongs to no department
 */
public record NumberPattern(String text, String prefix, Sequence sequence, String department) {
    /** Plain numbers, one after the other. */
    public static final NumberPattern PLAIN = new NumberPattern("{seq}", "", Sequence.WORKSPACE, "GEN");

    private static final int MOST = 30;
    private static final int LONGEST_CODE = 8;
    private static final Pattern TOKEN = Pattern.compile("\\{(prefix|year|yy|dept|seq)(?::([1-9]))?\\}");
    private static final Pattern PLAIN_TEXT = Pattern.compile("[A-Za-z0-9._-]*");

    /** What has a sequence of its own. */
    public enum Sequence {
        WORKSPACE,
        DEPARTMENT,
        YEAR,
        DEPARTMENT_YEAR;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when there is no such sequence */
        public static Sequence of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }

        boolean byDepartment() {
            return this == DEPARTMENT || this == DEPARTMENT_YEAR;
        }

        boolean byYear() {
            return this == YEAR || this == DEPARTMENT_YEAR;
        }
    }

    /** A sentence for each field that is not right; empty when the pattern can be used. */
    public Map<String, String> check() {
        var wrong = new LinkedHashMap<String, String>();
        if (!PLAIN_TEXT.matcher(prefix).matches() || prefix.length() > 12) {
            wrong.put("prefix", "Use at most 12 letters, digits, dots, hyphens and underscores.");
        }
        if (!department.matches("[A-Z0-9]{1,8}")) {
            wrong.put("department", "Use 1 to 8 capital letters and digits.");
        }
        checkText().ifPresent(sentence -> wrong.put("pattern", sentence));
        return wrong;
    }

    private Optional<String> checkText() {
        var rest = TOKEN.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            return Optional.of("Use the tokens {prefix}, {year}, {yy}, {dept} and {seq:4}, and no other brackets.");
        }
        if (!PLAIN_TEXT.matcher(rest).matches()) {
            return Optional.of("Between the tokens use letters, digits, dots, hyphens and underscores.");
        }
        if (TOKEN.matcher(text)
                .results()
                .anyMatch(token -> token.group(2) != null && !token.group(1).equals("seq"))) {
            return Optional.of("Only {seq} has a width.");
        }
        if (count("seq") != 1) return Optional.of("Put {seq} in once: it is what counts.");
        if (sequence.byDepartment() && count("dept") == 0) {
            return Optional.of(
                    "Each department counts by itself, so put {dept} in: else two tickets would be called the same.");
        }
        if (sequence.byYear() && count("year") + count("yy") == 0) {
            return Optional.of(
                    "Each year counts from 1, so put {year} or {yy} in: else two tickets would be called the same.");
        }
        if (longest() > MOST) return Optional.of("The numbers would be longer than " + MOST + " characters.");
        return Optional.empty();
    }

    private long count(String token) {
        return TOKEN.matcher(text)
                .results()
                .filter(one -> one.group(1).equals(token))
                .count();
    }

    private int longest() {
        return render("X".repeat(LONGEST_CODE), 2026, 99_999_999L).length();
    }

    /** The number of what is opened. @param code of its department; null when it has none */
    public String render(String code, Instant at, long number) {
        return render(codeOf(code), at.atZone(ZoneOffset.UTC).getYear(), number);
    }

    private String render(String code, int year, long number) {
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(
                        switch (token.group(1)) {
                            case "prefix" -> prefix;
                            case "year" -> Integer.toString(year);
                            case "yy" -> "%02d".formatted(year % 100);
                            case "dept" -> code;
                            default -> padded(number, token.group(2));
                        }));
    }

    private static String padded(long number, String width) {
        return width == null ? Long.toString(number) : ("%0" + width + "d").formatted(number);
    }

    /** Things of one scope are counted together. @param code of the department; null for none */
    public String scope(String code, Instant at) {
        var year = Integer.toString(at.atZone(ZoneOffset.UTC).getYear());
        return switch (sequence) {
            case WORKSPACE -> "";
            case DEPARTMENT -> codeOf(code);
            case YEAR -> year;
            case DEPARTMENT_YEAR -> codeOf(code) + "/" + year;
        };
    }

    /** Some numbers in a row. @param code of the department; null for none */
    public List<String> row(String code, Instant at, long first, int many) {
        return LongStream.range(first, first + many)
                .mapToObj(number -> render(code, at, number))
                .toList();
    }

    private String codeOf(String code) {
        return code == null ? department : code;
    }
}
