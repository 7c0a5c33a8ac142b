package io.relaydesk.platform.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the text of a setting into a value of its type. The supported types are those of {@link #named}. */
final class Values {
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");

    private Values() {}

    /** @throws IllegalArgumentException with what the text should be, for example "must be a whole number" */
    static Object parse(Type type, String text) {
        if (type == int.class) return (int) wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (type == long.class) return wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE);
        if (type == boolean.class) return truth(text);
        if (type == String.class) return text;
        if (type == Secret.class) return new Secret(text);
        if (type == Duration.class) return duration(text);
        if (type == URI.class) return uri(text);
        if (type == Path.class) return Path.of(text);
        if (type instanceof Class<?> choice && choice.isEnum()) return oneOf(choice, text);
        if (isGeneric(type, Optional.class)) return Optional.of(parse(argument(type), text));
        if (isGeneric(type, List.class)) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(element -> !element.isEmpty())
                    .map(element -> parse(argument(type), element))
                    .toList();
        }
        throw new IllegalStateException("No setting can be of type " + type.getTypeName());
    }

    /** The value of a setting that is not set and needs not be. */
    static Optional<Object> absent(Type type) {
        if (isGeneric(type, Optional.class)) return Optional.of(Optional.empty());
        if (isGeneric(type, List.class)) return Optional.of(List.of());
        return Optional.empty();
    }

    /** The type in words for the operator. */
    static String named(Type type) {
        if (type == int.class || type == long.class) return "number";
        if (type == boolean.class) return "true or false";
        if (type == String.class) return "text";
        if (type == Secret.class) return "secret";
        if (type == Duration.class) return "duration";
        if (type == URI.class) return "address";
        if (type == Path.class) return "path";
        if (type instanceof Class<?> choice && choice.isEnum()) return choices(choice);
        if (isGeneric(type, Optional.class)) return named(argument(type));
        if (isGeneric(type, List.class)) return "list of " + named(argument(type));
        throw new IllegalStateException("No setting can be of type " + type.getTypeName());
    }

    static boolean isSecret(Type type) {
        return type == Secret.class || isGeneric(type, Optional.class) && argument(type) == Secret.class;
    }

    private static boolean isGeneric(Type type, Class<?> raw) {
        return type instanceof ParameterizedType generic && generic.getRawType() == raw;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static long wholeNumber(String text, long least, long most) {
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException _) {
            // told below
        }
        throw new IllegalArgumentException("must be a whole number");
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static Duration duration(String text) {
        try {
            var match = SHORT_DURATION.matcher(text);
            if (!match.matches()) return Duration.parse(text);
            var count = Long.parseLong(match.group(1));
            return switch (match.group(2)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        } catch (RuntimeException _) {
            throw new IllegalArgumentException("must be a duration such as 500ms, 30s, 5m, 8h, 7d or PT1M30S");
        }
    }

    private static URI uri(String text) {
        try {
            var address = new URI(text);
            if (address.isAbsolute()) return address;
        } catch (URISyntaxException _) {
            // told below
        }
        throw new IllegalArgumentException("must be an address such as https://example.com");
    }

    private static Object oneOf(Class<?> choice, String text) {
        return Arrays.stream(choice.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + choices(choice)));
    }

    private static String choices(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants()).map(Values::word).collect(Collectors.joining(", "));
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
