package io.relaydesk.messages.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TopicArchived;
import io.relaydesk.messages.catalog.CatalogViews.TopicView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.Optional;
import java.util.UUID;

/** What can be done with the tree of topics. Each record names the version it is based on, but for a new topic. */
public sealed interface TopicCommand<R> extends Message<R> {

    /** Puts it last under its parent. @param parent empty for the top. @param key made from the name when empty */
    @Needs(Permission.CATALOG_MANAGE)
    record AddTopic(String name, Optional<UUID> parent, Optional<String> key, Optional<String> description)
            implements TopicCommand<TopicView> {}

    /** What is empty stays. */
    @Needs(Permission.CATALOG_MANAGE)
    record ChangeTopic(
            UUID topic, int version, Optional<String> name, Optional<String> key, Optional<String> description)
            implements TopicCommand<TopicView> {}

    /** With all that is under it. @param parent empty for the top. @param before the sibling it stands before; empty for the end */
    @Needs(Permission.CATALOG_MANAGE)
    record MoveTopic(UUID topic, int version, Optional<UUID> parent, Optional<UUID> before)
            implements TopicCommand<TopicView> {}

    /** With all that is under it. @param replacement where its tickets go; empty to leave them */
    @Needs(Permission.CATALOG_MANAGE)
    record ArchiveTopic(UUID topic, int version, Optional<UUID> replacement) implements TopicCommand<TopicArchived> {}

    /** That one alone; what was archived with it stays so. */
    @Needs(Permission.CATALOG_MANAGE)
    record RestoreTopic(UUID topic, int version) implements TopicCommand<TopicView> {}
}
