package io.relaydesk.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TagMerged;
import io.relaydesk.messages.catalog.CatalogViews.TagView;
import io.relaydesk.messages.catalog.TagCommand;
import io.relaydesk.messages.catalog.TagCommand.AddTag;
import io.relaydesk.messages.catalog.TagCommand.ArchiveTag;
import io.relaydesk.messages.catalog.TagCommand.ChangeTag;
import io.relaydesk.messages.catalog.TagCommand.MergeTag;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Keeps the tags. Two tags never differ by case or accents only. */
final class TagDesk {
    private static final int MOST = 10_000;
    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_CATEGORY = 40;
    private final Database database;
    private final Ids ids;

    TagDesk(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    Object handle(Envelope<?> request, TagCommand<?> command) {
        return database.change(request, tx -> {
            CatalogLock.take(tx);
            return switch (command) {
                case AddTag add -> add(tx, add);
                case ChangeTag change -> change(tx, change);
                case ArchiveTag archive -> archive(tx, archive);
                case MergeTag merge -> merge(tx, merge, request);
            };
        });
    }

    private TagView add(Tx tx, AddTag add) {
        var tags = new TagRepository(tx);
        if (tags.count(MOST) >= MOST) {
            throw Rejection.conflict("too-many-tags", "A workspace has at most 10,000 tags. Merge or rename others.");
        }
        var label = Words.label("label", add.label(), LONGEST_LABEL);
        var name = freeName(tags, label, null);
        var id = ids.next();
        tags.add(
                id,
                name,
                label,
                add.colour().orElse("grey"),
                category(add.category().orElse("")));
        var added = tags.get(id);
        Difference.append(tx, "tag", added.label(), null, facts(added));
        return added;
    }

    private static TagView change(Tx tx, ChangeTag wish) {
        var tags = new TagRepository(tx);
        var was = seen(tags, wish.tag(), wish.version());
        var label = wish.label()
                .map(typed -> Words.label("label", typed, LONGEST_LABEL))
                .orElse(was.label());
        var name = freeName(tags, label, was.id());
        tags.save(
                was.id(),
                name,
                label,
                wish.colour().orElse(was.colour()),
                wish.category().map(TagDesk::category).orElse(was.category()));
        return told(tx, was);
    }

    private static TagView archive(Tx tx, ArchiveTag wish) {
        var tags = new TagRepository(tx);
        var was = seen(tags, wish.tag(), wish.version());
        if ((was.archivedAt() != null) == wish.archived()) {
            throw wish.archived()
                    ? Rejection.conflict("tag-archived", "This tag is archived already.")
                    : Rejection.conflict("not-archived", "This tag is not archived.");
        }
        tags.archive(was.id(), wish.archived());
        return told(tx, was);
    }

    private TagMerged merge(Tx tx, MergeTag wish, Envelope<?> request) {
        if (wish.tag().equals(wish.into())) {
            throw Rejection.invalid("into", "A tag cannot be merged into itself. Choose another one.");
        }
        var tags = new TagRepository(tx);
        var was = seen(tags, wish.tag(), wish.version());
        var into = tags.lock(wish.into());
        if (into.archivedAt() != null) {
            throw Rejection.invalid("into", "“" + into.label() + "” is archived. Restore it, or choose another tag.");
        }
        if (was.archivedAt() == null) {
            tags.archive(was.id(), true);
            told(tx, was);
        }
        return new TagMerged(into, Replacement.of(tx, ids, request).tag(was.id(), into.id()));
    }

    private static TagView seen(TagRepository tags, UUID id, int version) {
        var tag = tags.lock(id);
        Versions.same("this tag", version, tag.version());
        return tag;
    }

    private static TagView told(Tx tx, TagView was) {
        var is = new TagRepository(tx).get(was.id());
        Difference.append(tx, "tag", was.label(), facts(was), facts(is));
        return is;
    }

    /** @param tag the one that may have the name; null for a new one */
    private static String freeName(TagRepository tags, String label, UUID tag) {
        var name = Words.fold(label);
        tags.named(name).filter(other -> !other.id().equals(tag)).ifPresent(other -> {
            throw other.archivedAt() == null
                    ? Rejection.conflict("tag-taken", "There is a tag “" + other.label() + "” already.")
                    : Rejection.conflict(
                            "tag-taken", "There is an archived tag “" + other.label() + "”. Restore that one.");
        });
        return name;
    }

    private static String category(String typed) {
        return typed.isBlank() ? "" : Words.label("category", typed, LONGEST_CATEGORY);
    }

    private static JsonObject facts(TagView tag) {
        return new JsonObject()
                .put("label", tag.label())
                .put("colour", tag.colour())
                .put("category", tag.category())
                .put("archived", tag.archivedAt() != null);
    }
}
