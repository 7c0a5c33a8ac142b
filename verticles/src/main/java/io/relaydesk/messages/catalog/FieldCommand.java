package io.relaydesk.messages.catalog;

import io.relaydesk.messages.catalog.CatalogViews.FieldView;
import io.relaydesk.messages.catalog.CatalogViews.OptionReplaced;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with custom fields. Each record names the version it is based on, but for a new field. */
public sealed interface FieldCommand<R> extends Message<R> {

    /** One of the values to choose from, as wanted. @param key empty for a new one: then made from the label */
    record Option(Optional<String> key, String label, boolean archived) {}

    /** On which tickets the field stands. @param team empty for those of all teams. @param topic empty for those of all topics */
    record Scope(Optional<UUID> team, Optional<UUID> topic) {}

    /** Puts it last. @param key made from the label when empty */
    @Needs(Permission.CATALOG_MANAGE)
    record AddField(
            String label,
            FieldKind kind,
            Optional<String> key,
            Optional<String> hint,
            List<Option> options,
            boolean required,
            boolean forRequesters,
            Scope scope)
            implements FieldCommand<FieldView> {
        public AddField {
            options = List.copyOf(options);
        }
    }

    /**
     * What is empty stays.
     *
     * @param key refused when it is another: values stand under it
     * @param kind refused when it is another: values are of it
     * @param options all of them in their order; those not named are archived
     */
    @Needs(Permission.CATALOG_MANAGE)
    record ChangeField(
            UUID field,
            int version,
            Optional<String> key,
            Optional<FieldKind> kind,
            Optional<String> label,
            Optional<String> hint,
            Optional<List<Option>> options,
            Optional<Boolean> required,
            Optional<Boolean> forRequesters,
            Optional<Scope> scope)
            implements FieldCommand<FieldView> {
        public ChangeField {
            options = options.map(List::copyOf);
        }
    }

    /** @param before the field it stands before; empty for the end */
    @Needs(Permission.CATALOG_MANAGE)
    record MoveField(UUID field, int version, Optional<UUID> before) implements FieldCommand<FieldView> {}

    /** Values stay readable on the tickets that have them. @param archived false brings it back */
    @Needs(Permission.CATALOG_MANAGE)
    record ArchiveField(UUID field, int version, boolean archived) implements FieldCommand<FieldView> {}

    /** All tickets that have the one option get the other instead, behind the scenes; the one is archived. */
    @Needs(Permission.CATALOG_MANAGE)
    record ReplaceOption(UUID field, int version, String option, String by) implements FieldCommand<OptionReplaced> {}
}
