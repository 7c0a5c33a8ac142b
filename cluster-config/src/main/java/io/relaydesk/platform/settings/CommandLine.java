package io.relaydesk.platform.settings;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code --http-port=8081} and {@code --http-port 8081} as {@code RELAYDESK_HTTP_PORT}; {@code --demo} alone is true. */
final class CommandLine {
    private static final String PREFIX = "RELAYDESK_";

    private CommandLine() {}

    /** The option that sets {@code key}. */
    static String option(String key) {
        var bare = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
        return "--" + bare.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws SettingsException for what is no option, an unknown option, a missing value, or a secret in the open */
    static Map<String, String> parse(List<String> arguments, List<Slot> slots) {
        var known = new TreeMap<String, Slot>();
        for (var slot : slots) {
            known.put(option(slot.key()), slot);
        }
        var values = new TreeMap<String, String>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var word = rest.pop();
            if (!word.startsWith("--")) {
                throw new SettingsException("Relaydesk takes options such as --http-port=8081, but no '" + word + "'.");
            }
            var equals = word.indexOf('=');
            var option = equals < 0 ? word : word.substring(0, equals);
            var fromFile = known.containsKey(withoutFile(option))
                    && known.get(withoutFile(option)).isSecret();
            var slot = known.get(fromFile ? withoutFile(option) : option);
            if (slot == null) throw unknown(option, List.copyOf(known.keySet()));
            if (slot.isSecret() && !fromFile) {
                throw new SettingsException(
                        "%s may not stand on the command line, where others can read it: set %s or %s."
                                .formatted(option, slot.key(), slot.fileKey()));
            }
            var value = equals < 0 ? valueAfter(option, slot, rest) : word.substring(equals + 1);
            values.put(fromFile ? slot.fileKey() : slot.key(), value);
        }
        return values;
    }

    private static String withoutFile(String option) {
        return option.endsWith("-file") ? option.substring(0, option.length() - "-file".length()) : "";
    }

    private static String valueAfter(String option, Slot slot, ArrayDeque<String> rest) {
        var next = rest.peek();
        if (slot.type() == boolean.class) {
            return next != null && (next.equals("true") || next.equals("false")) ? rest.pop() : "true";
        }
        if (next == null || next.startsWith("--")) throw new SettingsException(option + " needs a value.");
        return rest.pop();
    }

    private static SettingsException unknown(String option, List<String> known) {
        var nearest = known.stream().min(Comparator.comparingInt(candidate -> distance(option, candidate)));
        var advice = nearest.filter(candidate -> distance(option, candidate) <= 3)
                .map(candidate -> "did you mean " + candidate + "?")
                .orElse("'relaydesk settings' lists them all.");
        return new SettingsException("There is no option " + option + ": " + advice);
    }

    /** How many letters must be added, dropped or exchanged to make one word of the other (Levenshtein). */
    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var exchange = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(exchange, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
