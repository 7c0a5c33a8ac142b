package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskField;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.TicketEvent.FieldChange;
import io.relaydesk.ticket.TicketEvent.FieldsChanged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The custom fields of a workspace and what may stand in them (TK-13). Pure.
 *
 * <p>Values are checked whenever they are set. Whether a required one is there is asked once, when a person opens a ticket in a
 * form: of the fields that form shows. Nobody who works on a ticket later is stopped by a field that was made required meanwhile.
 */
record FieldValues(List<DeskField> definitions) {
    private static final String PREFIX = "fields.";

    FieldValues {
        definitions = List.copyOf(definitions);
    }

    /** The members a wish names, who have to be looked up. Texts that are no ids are left out. */
    Set<UUID> membersIn(ObjectNode wish) {
        var members = new TreeSet<UUID>();
        wish.properties()
                .forEach(field -> named(field.getKey())
                        .ifPresent(found ->
                                FieldValue.member(found, field.getValue()).ifPresent(members::add)));
        return members;
    }

    /**
     * The values with a wish fulfilled: null takes a value away, what is not named stays.
     *
     * @param staff requesters set only what is meant for them; they are told of nothing else
     * @param members those of {@link #membersIn} who are active members
     * @throws Rejection naming each field that is not right: {@code fields.<key>}
     */
    ObjectNode merged(ObjectNode held, ObjectNode wish, boolean staff, Set<UUID> members) {
        var merged = held.deepCopy();
        var wrong = new LinkedHashMap<String, String>();
        wish.properties().forEach(entry -> {
            var field = named(entry.getKey()).filter(found -> staff || found.forRequesters());
            if (field.isEmpty()) wrong.put(PREFIX + entry.getKey(), "This workspace has no such field.");
            else set(merged, field.get(), entry.getValue(), members, wrong);
        });
        refuse(wrong);
        return merged;
    }

    private static void set(
            ObjectNode values, DeskField field, JsonNode value, Set<UUID> members, Map<String, String> wrong) {
        switch (FieldValue.of(field, value, members)) {
            case FieldValue.Value(var good) -> values.set(field.key(), good);
            case FieldValue.Nothing() -> values.remove(field.key());
            case FieldValue.Wrong(var sentence) -> wrong.put(PREFIX + field.key(), sentence);
        }
    }

    /**
     * @param team of the ticket, or null
     * @param topics the ticket's topic and those above it
     * @param staff requesters are asked for what is meant for them
     * @throws Rejection naming each required field without a value
     */
    void requireShown(ObjectNode values, UUID team, Set<UUID> topics, boolean staff) {
        var missing = new LinkedHashMap<String, String>();
        definitions.stream()
                .filter(field -> field.required() && (staff || field.forRequesters() && field.team() == null))
                .filter(field -> field.team() == null || field.team().equals(team))
                .filter(field -> field.topic() == null || topics.contains(field.topic()))
                .filter(field -> !values.has(field.key()))
                .forEach(field -> missing.put(PREFIX + field.key(), "Fill in " + field.label() + "."));
        refuse(missing);
    }

    /** What has changed: one event of what requesters may know, one of the rest. */
    List<TicketEvent> changes(ObjectNode before, ObjectNode after) {
        var known = new ArrayList<FieldChange>();
        var internal = new ArrayList<FieldChange>();
        for (var key : keys(before, after)) {
            if (Properties.same(before.get(key), after.get(key))) continue;
            var field = named(key);
            var change = field.isEmpty() || field.get().kind().written()
                    ? new FieldChange(key, false, null, null)
                    : new FieldChange(key, true, before.get(key), after.get(key));
            (field.filter(DeskField::forRequesters).isPresent() ? known : internal).add(change);
        }
        var events = new ArrayList<TicketEvent>();
        if (!known.isEmpty()) events.add(new FieldsChanged(known, true, after));
        if (!internal.isEmpty()) events.add(new FieldsChanged(internal, false, after));
        return events;
    }

    private static Set<String> keys(ObjectNode before, ObjectNode after) {
        var keys = new TreeSet<String>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private Optional<DeskField> named(String key) {
        return definitions.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static void refuse(Map<String, String> wrong) {
        if (!wrong.isEmpty()) throw new Rejection(new Invalid(wrong));
    }
}
