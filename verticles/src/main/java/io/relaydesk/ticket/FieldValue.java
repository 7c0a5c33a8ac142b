package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskField;
import io.relaydesk.messages.workspace.WorkspaceViews.FieldOption;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a value becomes when it is put into a custom field. Pure. */
sealed interface FieldValue {
    int LONGEST_LINE = 500;
    int LONGEST_TEXT = 10_000;

    /** Integers up to here keep every digit on their way through a browser. */
    double LARGEST = 9_007_199_254_740_991d;

    record Value(JsonNode clean) implements FieldValue {}

    /** The field is empty. */
    record Nothing() implements FieldValue {}

    /** @param sentence what to do */
    record Wrong(String sentence) implements FieldValue {}

    /** @param members the active members among those the value names */
    static FieldValue of(DeskField field, JsonNode value, Set<UUID> members) {
        if (value instanceof NullNode) return new Nothing();
        return switch (field.kind()) {
            case TEXT -> value.isTextual() ? text(Words.clean(value.textValue()), LONGEST_LINE) : wrong("Give a text.");
            case TEXTAREA -> value.isTextual() ? text(lines(value.textValue()), LONGEST_TEXT) : wrong("Give a text.");
            case NUMBER -> number(value);
            case DROPDOWN -> dropdown(field, value);
            case MULTISELECT -> multiselect(field, value);
            case DATE -> date(value);
            case CHECKBOX ->
                value.isBoolean() ? new Value(BooleanNode.valueOf(value.booleanValue())) : wrong("Say true or false.");
            case USER ->
                member(field, value)
                        .filter(members::contains)
                        .<FieldValue>map(member -> new Value(TextNode.valueOf(member.toString())))
                        .orElseGet(() -> wrong("Choose an active member of this workspace."));
        };
    }

    /** The member a value names, if the field is of that kind and the value an id. */
    static Optional<UUID> member(DeskField field, JsonNode value) {
        if (field.kind() != FieldKind.USER || !value.isTextual()) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(value.textValue()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Wrong wrong(String sentence) {
        return new Wrong(sentence);
    }

    private static FieldValue text(String clean, int longest) {
        if (clean.isEmpty()) return new Nothing();
        if (Words.length(clean) > longest) return wrong("Use up to %,d characters.".formatted(longest));
        return new Value(TextNode.valueOf(clean));
    }

    /** Line by line as {@link Words#clean}, without losing what is set in by spaces. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n\\t\\u200D]]", "")
                .strip();
    }

    private static FieldValue number(JsonNode value) {
        if (!value.isNumber()) return wrong("Give a number.");
        var size = Math.abs(value.doubleValue());
        if (!(size <= LARGEST)) return wrong("Give a number of up to 15 digits.");
        return new Value(value);
    }

    private static FieldValue dropdown(DeskField field, JsonNode value) {
        if (value.isTextual() && has(field, value.textValue())) return new Value(value);
        return wrong("Choose one of the options.");
    }

    private static FieldValue multiselect(DeskField field, JsonNode value) {
        if (!value.isArray()) return wrong("Give a list of options.");
        var keys = new LinkedHashSet<String>();
        for (var one : value) {
            if (!one.isTextual() || !has(field, one.textValue())) return wrong("Choose from the options.");
            keys.add(one.textValue());
        }
        if (keys.isEmpty()) return new Nothing();
        var ordered = Json.MAPPER.createArrayNode();
        field.options().stream().map(FieldOption::key).filter(keys::contains).forEach(ordered::add);
        return new Value(ordered);
    }

    private static boolean has(DeskField field, String key) {
        return field.options().stream().anyMatch(option -> option.key().equals(key));
    }

    private static FieldValue date(JsonNode value) {
        try {
            var day = LocalDate.parse(value.isTextual() ? value.textValue() : "");
            if (day.getYear() >= 1 && day.getYear() <= 9999) return new Value(TextNode.valueOf(day.toString()));
        } catch (DateTimeException _) {
            // told below
        }
        return wrong("Give a day, for example 2026-03-31.");
    }
}
