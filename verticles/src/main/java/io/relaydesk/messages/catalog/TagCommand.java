package io.relaydesk.messages.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TagMerged;
import io.relaydesk.messages.catalog.CatalogViews.TagView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.Optional;
import java.util.UUID;

/** What can be done with tags. Each record names the version it is based on, but for a new tag. */
public sealed interface TagCommand<R> extends Message<R> {

    /** @param colour one of the palette of statuses; grey when empty */
    @Needs(Permission.CATALOG_MANAGE)
    record AddTag(String label, Optional<String> colour, Optional<String> category) implements TagCommand<TagView> {}

    /** What is empty stays. */
    @Needs(Permission.CATALOG_MANAGE)
    record ChangeTag(UUID tag, int version, Optional<String> label, Optional<String> colour, Optional<String> category)
            implements TagCommand<TagView> {}

    /** @param archived false brings it back */
    @Needs(Permission.CATALOG_MANAGE)
    record ArchiveTag(UUID tag, int version, boolean archived) implements TagCommand<TagView> {}

    /** All tickets that have the one get the other instead, behind the scenes; the one is archived. */
    @Needs(Permission.CATALOG_MANAGE)
    record MergeTag(UUID tag, int version, UUID into) implements TagCommand<TagMerged> {}
}
