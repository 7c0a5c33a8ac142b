package io.relaydesk.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the braces of one thread: {@code {a|b}} is a choice, {@code {word}} a gap that is filled the same way each time. */
final class Phrases {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private final Map<String, List<String>> things;
    private final RandomGenerator chance;
    private final Map<String, String> known = new HashMap<>();

    Phrases(Map<String, List<String>> things, RandomGenerator chance, Person requester, Instant opened, ZoneId zone) {
        this.things = things;
        this.chance = chance;
        var day = opened.atZone(zone);
        known.put("first", requester.first());
        known.put("company", requester.company());
        known.put("order", "HO-" + chance.nextInt(41_000, 59_999));
        known.put("invoice", "INV-" + chance.nextInt(20_000, 29_999));
        known.put("tracking", "NL" + chance.nextInt(310_000_000, 989_999_999));
        known.put("ordered", written(day.minusDays(chance.nextInt(4, 12)), "d MMMM"));
        known.put("soon", written(day.plusDays(chance.nextInt(5, 10)), "EEEE d MMMM"));
    }

    private static String written(ZonedDateTime day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }

    String fill(String text, Person speaker) {
        known.put("me", speaker.first());
        var filled = text;
        while (BRACES.matcher(filled).find()) {
            filled = BRACES.matcher(filled).replaceAll(found -> Matcher.quoteReplacement(one(found.group(1))));
        }
        return filled.strip();
    }

    private String one(String inside) {
        if (inside.contains("|")) return any(List.of(inside.split("\\|")));
        return known.computeIfAbsent(inside, name -> any(things.get(name)));
    }

    private String any(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
