package io.relaydesk.catalog;

import io.relaydesk.messages.catalog.CatalogViews.FieldView;
import io.relaydesk.messages.catalog.CatalogViews.OptionReplaced;
import io.relaydesk.messages.catalog.CatalogViews.OptionView;
import io.relaydesk.messages.catalog.FieldCommand;
import io.relaydesk.messages.catalog.FieldCommand.AddField;
import io.relaydesk.messages.catalog.FieldCommand.ArchiveField;
import io.relaydesk.messages.catalog.FieldCommand.ChangeField;
import io.relaydesk.messages.catalog.FieldCommand.MoveField;
import io.relaydesk.messages.catalog.FieldCommand.ReplaceOption;
import io.relaydesk.messages.catalog.FieldCommand.Scope;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the definitions of custom fields; {@link FieldDefinition} says what is right. */
final class FieldDesk {
    private final Database database;
    private final Ids ids;

    FieldDesk(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    Object handle(Envelope<?> request, FieldCommand<?> command) {
        return database.change(request, tx -> {
            CatalogLock.take(tx);
            return switch (command) {
                case AddField add -> add(tx, add);
                case ChangeField change -> change(tx, change);
                case MoveField move -> move(tx, move);
                case ArchiveField archive -> archive(tx, archive);
                case ReplaceOption replace -> replace(tx, replace, request);
            };
        });
    }

    private FieldView add(Tx tx, AddField add) {
        var fields = new FieldRepository(tx);
        var all = fields.list();
        if (all.size() >= FieldDefinition.MOST) {
            throw Rejection.conflict(
                    "too-many-fields",
                    "A workspace has at most 500 fields, with the archived ones. Restore one of those.");
        }
        var active = refuseMoreActive(all);
        var label = label(add.label());
        refuseTwin(all, label, null);
        checkScope(tx, add.scope());
        var id = ids.next();
        var taken = all.stream().map(FieldView::key).collect(Collectors.toSet());
        var field = new FieldView(
                id,
                FieldDefinition.key(add.key().orElse(null), label, taken),
                label,
                hint(add.hint().orElse("")),
                add.kind(),
                FieldDefinition.options(add.kind(), List.of(), add.options()),
                add.required(),
                add.forRequesters(),
                null,
                null,
                active,
                null,
                1);
        fields.add(field, add.scope().team().orElse(null), add.scope().topic().orElse(null));
        var added = fields.get(id);
        Difference.append(tx, "field", added.label(), null, facts(added));
        return added;
    }

    private static FieldView change(Tx tx, ChangeField wish) {
        var fields = new FieldRepository(tx);
        var was = seen(fields, wish.field(), wish.version());
        if (wish.key().filter(key -> !key.equals(was.key())).isPresent()) {
            throw Rejection.invalid("key", "The key of a field never changes: values stand under it.");
        }
        if (wish.kind().filter(kind -> kind != was.kind()).isPresent()) {
            throw Rejection.invalid("kind", "The kind of a field never changes. Add a new field and archive this one.");
        }
        var label = wish.label().map(FieldDesk::label).orElse(was.label());
        refuseTwin(fields.list(), label, was.id());
        var scope = wish.scope().orElseGet(() -> scopeOf(was));
        if (!scope.equals(scopeOf(was))) checkScope(tx, scope);
        var options = wish.options()
                .map(wanted -> FieldDefinition.options(was.kind(), was.options(), wanted))
                .orElse(was.options());
        fields.save(
                new FieldView(
                        was.id(),
                        was.key(),
                        label,
                        wish.hint().map(FieldDesk::hint).orElse(was.hint()),
                        was.kind(),
                        options,
                        wish.required().orElse(was.required()),
                        wish.forRequesters().orElse(was.forRequesters()),
                        null,
                        null,
                        was.position(),
                        was.archivedAt(),
                        was.version()),
                scope.team().orElse(null),
                scope.topic().orElse(null));
        return told(tx, was);
    }

    private static FieldView move(Tx tx, MoveField wish) {
        var fields = new FieldRepository(tx);
        var was = seen(fields, wish.field(), wish.version());
        if (was.archivedAt() != null)
            throw Rejection.conflict("field-archived", "This field is archived. Restore it first.");
        var order = new ArrayList<>(active(fields.list()));
        order.remove(was.id());
        var at = wish.before().map(order::indexOf).orElse(order.size());
        if (at < 0) throw Rejection.invalid("before", "There is no such field to stand before.");
        order.add(at, was.id());
        fields.order(order, was.id());
        return told(tx, was);
    }

    private static FieldView archive(Tx tx, ArchiveField wish) {
        var fields = new FieldRepository(tx);
        var was = seen(fields, wish.field(), wish.version());
        if ((was.archivedAt() != null) == wish.archived()) {
            throw wish.archived()
                    ? Rejection.conflict("field-archived", "This field is archived already.")
                    : Rejection.conflict("not-archived", "This field is not archived.");
        }
        if (wish.archived()) {
            fields.archive(was.id(), true, was.position());
        } else {
            var last = refuseMoreActive(fields.list());
            refuseTwin(fields.list(), was.label(), was.id());
            fields.archive(was.id(), false, last);
        }
        return told(tx, was);
    }

    private OptionReplaced replace(Tx tx, ReplaceOption wish, Envelope<?> request) {
        var fields = new FieldRepository(tx);
        var was = seen(fields, wish.field(), wish.version());
        var scope = scopeOf(was);
        fields.save(
                withOptions(was, FieldDefinition.replaced(was.options(), wish.option(), wish.by())),
                scope.team().orElse(null),
                scope.topic().orElse(null));
        var job = Replacement.of(tx, ids, request).option(was.key(), wish.option(), wish.by());
        return new OptionReplaced(told(tx, was), job);
    }

    private static FieldView seen(FieldRepository fields, UUID id, int version) {
        var field = fields.get(id);
        Versions.same("this field", version, field.version());
        return field;
    }

    private static FieldView told(Tx tx, FieldView was) {
        var is = new FieldRepository(tx).get(was.id());
        Difference.append(tx, "field", was.label(), facts(was), facts(is));
        return is;
    }

    private static List<UUID> active(List<FieldView> all) {
        return all.stream()
                .filter(field -> field.archivedAt() == null)
                .map(FieldView::id)
                .toList();
    }

    /** @return how many there are */
    private static int refuseMoreActive(List<FieldView> all) {
        var active = active(all).size();
        if (active < FieldDefinition.MOST_ACTIVE) return active;
        throw Rejection.conflict(
                "too-many-fields", "A workspace has at most 100 fields. Archive one that is no longer needed.");
    }

    private static void refuseTwin(List<FieldView> all, String label, UUID field) {
        var folded = Words.fold(label);
        var twin = all.stream()
                .anyMatch(other -> other.archivedAt() == null
                        && !other.id().equals(field)
                        && Words.fold(other.label()).equals(folded));
        if (twin) throw Rejection.invalid("label", "Another field is called so. Choose another name.");
    }

    private static void checkScope(Tx tx, Scope scope) {
        scope.team().ifPresent(new FieldRepository(tx)::refuseUnknownTeam);
        scope.topic().ifPresent(topic -> {
            var known = new TopicRepository(tx)
                    .tree().inOrder().stream().anyMatch(one -> one.id().equals(topic) && one.archivedAt() == null);
            if (!known) throw Rejection.invalid("topic", "There is no such topic. Choose another one.");
        });
    }

    private static Scope scopeOf(FieldView field) {
        return new Scope(
                Optional.ofNullable(field.team()).map(team -> team.id()),
                Optional.ofNullable(field.topic()).map(topic -> topic.id()));
    }

    private static FieldView withOptions(FieldView field, List<OptionView> options) {
        return new FieldView(
                field.id(),
                field.key(),
                field.label(),
                field.hint(),
                field.kind(),
                options,
                field.required(),
                field.forRequesters(),
                field.team(),
                field.topic(),
                field.position(),
                field.archivedAt(),
                field.version());
    }

    private static String label(String typed) {
        return Words.label("label", typed, FieldDefinition.LONGEST_LABEL);
    }

    private static String hint(String typed) {
        return typed.isBlank() ? "" : Words.label("hint", typed, FieldDefinition.LONGEST_HINT);
    }

    private static JsonObject facts(FieldView field) {
        var options = new JsonArray();
        field.options()
                .forEach(option -> options.add(option.archived() ? option.label() + " (archived)" : option.label()));
        return new JsonObject()
                .put("label", field.label())
                .put("key", field.key())
                .put("kind", field.kind().key())
                .put("hint", field.hint())
                .put("options", options)
                .put("required", field.required())
                .put("forRequesters", field.forRequesters())
                .put("team", field.team() == null ? null : field.team().name())
                .put("topic", field.topic() == null ? null : field.topic().path())
                .put("position", field.position())
                .put("archived", field.archivedAt() != null);
    }
}
