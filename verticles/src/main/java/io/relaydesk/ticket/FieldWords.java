package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskField;
import io.relaydesk.messages.workspace.WorkspaceViews.FieldOption;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changes of custom fields are called: labels of fields and options, names of members. */
final class FieldWords {
    private static final String FROM = "from";
    private static final String TO = "to";
    private final Map<String, DeskField> fields;
    private final Set<UUID> people;

    private FieldWords(Map<String, DeskField> fields, List<JsonObject> changes) {
        this.fields = fields;
        this.people = changes.stream()
                .filter(change -> kind(change) == FieldKind.USER)
                .flatMap(change -> Stream.of(change.getString(FROM), change.getString(TO)))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    static FieldWords of(Tx tx, List<LoggedEvent> events) {
        var changes = events.stream()
                .filter(event -> event.type().equals("ticket.fields-changed"))
                .flatMap(event -> event.data().getJsonArray("fields").stream())
                .map(JsonObject.class::cast)
                .toList();
        if (changes.isEmpty()) return new FieldWords(Map.of(), changes);
        var keys = changes.stream().map(change -> change.getString("key")).collect(Collectors.toSet());
        return new FieldWords(
                new FieldRepository(tx)
                        .called(keys).stream().collect(Collectors.toMap(DeskField::key, Function.identity())),
                changes);
    }

    /** The members named by values. */
    Set<UUID> people() {
        return people;
    }

    ArrayNode tell(JsonArray changes, Map<UUID, Ref> names) {
        var told = Json.MAPPER.createArrayNode();
        changes.stream().map(JsonObject.class::cast).forEach(change -> {
            var key = change.getString("key");
            var field = fields.get(key);
            var one = told.addObject().put("key", key).put("label", field == null ? key : field.label());
            if (!change.containsKey(FROM)) return;
            one.set(FROM, value(field, change.getValue(FROM), names));
            one.set(TO, value(field, change.getValue(TO), names));
        });
        return told;
    }

    private static JsonNode value(DeskField field, Object value, Map<UUID, Ref> names) {
        if (field == null || value == null) return Json.MAPPER.valueToTree(value);
        return Json.MAPPER.valueToTree(
                switch (field.kind()) {
                    case DROPDOWN -> option(field, value);
                    case MULTISELECT ->
                        ((JsonArray) value)
                                .stream().map(key -> option(field, key)).toList();
                    case USER -> names.get(UUID.fromString(value.toString())) instanceof Ref ref ? ref.name() : null;
                    default -> value;
                });
    }

    private static String option(DeskField field, Object key) {
        return field.options().stream()
                .filter(option -> option.key().equals(key))
                .map(FieldOption::label)
                .findFirst()
                .orElseGet(key::toString);
    }

    private FieldKind kind(JsonObject change) {
        var field = fields.get(change.getString("key"));
        return field == null ? null : field.kind();
    }
}
