package io.relaydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places written <code>{{name}}</code>. Values are put in as they are: who fills in HTML escapes before. */
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    /** One of the files beside this concern's other resources. */
    static Template named(String file) {
        return new Template(resource(file));
    }

    static String resource(String file) {
        try (var stream = Template.class.getResourceAsStream("/mail/" + file)) {
            if (stream == null) throw new IllegalStateException("no resource /mail/" + file);
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In one pass: a place that stands in a value stays as it is. */
    String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) throw new IllegalStateException("nothing to put in " + place.group());
            return Matcher.quoteReplacement(value);
        });
    }
}
