package io.relaydesk.messages.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Words;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which values a setting may have. Pure. */
public sealed interface SettingRule {

    /** STRING, NUMBER, BOOLEAN or JSON, as in WS-3. */
    String type();

    /** @return a sentence for people when the value is not right */
    Optional<String> complaint(JsonNode value);

    /** One line of text. @param least and @param most characters */
    record Line(int least, int most) implements SettingRule {
        @Override
        public String type() {
            return "STRING";
        }

        @Override
        public Optional<String> complaint(JsonNode value) {
            if (!value.isTextual()) return Optional.of("Give a text.");
            var text = value.textValue();
            if (!Words.clean(text).equals(text)) return Optional.of("Use one line without invisible characters.");
            var length = Words.length(text);
            return length < least || length > most
                    ? Optional.of("Use " + least + " to " + most + " characters.")
                    : Optional.empty();
        }
    }

    /** A whole number. @param least and @param most inclusive */
    record Range(long least, long most) implements SettingRule {
        @Override
        public String type() {
            return "NUMBER";
        }

        @Override
        public Optional<String> complaint(JsonNode value) {
            return value.isIntegralNumber() && value.longValue() >= least && value.longValue() <= most
                    ? Optional.empty()
                    : Optional.of("Give a whole number from " + least + " to " + most + ".");
        }
    }

    record Choice() implements SettingRule {
        @Override
        public String type() {
            return "BOOLEAN";
        }

        @Override
        public Optional<String> complaint(JsonNode value) {
            return value.isBoolean() ? Optional.empty() : Optional.of("Give true or false.");
        }
    }

    record Zone() implements SettingRule {
        @Override
        public String type() {
            return "STRING";
        }

        @Override
        public Optional<String> complaint(JsonNode value) {
            try {
                if (value.isTextual() && ZoneId.getAvailableZoneIds().contains(value.textValue()))
                    return Optional.empty();
            } catch (DateTimeException _) {
                // falls through to the complaint
            }
            return Optional.of("Give the name of a time zone, like Europe/Berlin.");
        }
    }

    record Colour() implements SettingRule {
        private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

        @Override
        public String type() {
            return "STRING";
        }

        @Override
        public Optional<String> complaint(JsonNode value) {
            return value.isTextual() && HEX.matcher(value.textValue()).matches()
                    ? Optional.empty()
                    : Optional.of("Give a colour as # and six digits or letters from a to f, like #4f55d9.");
        }
    }

    /** Up to five links: [{"label": "Terms", "url": "https://…"}]. */
    record Links() implements SettingRule {
        @Override
        public String type() {
            return "JSON";
        }

        @Override
        public Optional<String> complaint(JsonNode value) {
            if (!value.isArray() || value.size() > 5) return Optional.of("Give a list of at most five links.");
            for (var link : value) {
                if (!link.isObject() || link.size() != 2) return Optional.of("Give each link a label and a url.");
                var label = new Line(1, 40).complaint(link.path("label"));
                if (label.isPresent()) return Optional.of("The label of a link: " + label.get());
                if (!leadsOutside(link.path("url"))) return Optional.of("A link begins with https:// or mailto:.");
            }
            return Optional.empty();
        }

        private static boolean leadsOutside(JsonNode url) {
            try {
                var target = URI.create(url.asText());
                var web = "https".equals(target.getScheme()) && target.getHost() != null;
                return url.asText().length() <= 300 && (web || "mailto".equals(target.getScheme()));
            } catch (IllegalArgumentException _) {
                return false;
            }
        }
    }
}
