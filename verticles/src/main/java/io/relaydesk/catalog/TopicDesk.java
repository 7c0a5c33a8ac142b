package io.relaydesk.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TopicArchived;
import io.relaydesk.messages.catalog.CatalogViews.TopicView;
import io.relaydesk.messages.catalog.TopicCommand;
import io.relaydesk.messages.catalog.TopicCommand.AddTopic;
import io.relaydesk.messages.catalog.TopicCommand.ArchiveTopic;
import io.relaydesk.messages.catalog.TopicCommand.ChangeTopic;
import io.relaydesk.messages.catalog.TopicCommand.MoveTopic;
import io.relaydesk.messages.catalog.TopicCommand.RestoreTopic;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps the tree of topics: says in which order; {@link TopicTree} says what is right. */
final class TopicDesk {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    TopicDesk(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    Object handle(Envelope<?> request, TopicCommand<?> command) {
        return database.change(request, tx -> switch (command) {
            case AddTopic add -> add(tx, add);
            case ChangeTopic(var id, var version, var name, var key, var description) ->
                change(
                        tx,
                        id,
                        version,
                        tree -> tree.changed(id, name.orElse(null), key.orElse(null), description.orElse(null)));
            case MoveTopic(var id, var version, var parent, var before) ->
                change(tx, id, version, tree -> tree.moved(id, parent.orElse(null), before.orElse(null)));
            case ArchiveTopic archive -> archive(tx, archive, request);
            case RestoreTopic(var id, var version) -> change(tx, id, version, tree -> tree.restored(id));
        });
    }

    private TopicView add(Tx tx, AddTopic add) {
        var topics = new TopicRepository(tx);
        var id = ids.next();
        var added = topics.lockTree()
                .added(
                        id,
                        add.parent().orElse(null),
                        add.name(),
                        add.key().orElse(null),
                        add.description().orElse(""))
                .get(id);
        topics.add(added);
        Difference.append(tx, "topic", added.path(), null, facts(added));
        return added;
    }

    private TopicArchived archive(Tx tx, ArchiveTopic wish, Envelope<?> request) {
        var before = new TopicRepository(tx).lockTree();
        wish.replacement().ifPresent(replacement -> refuseUnfit(before, replacement, wish.topic()));
        var archived = change(tx, wish.topic(), wish.version(), tree -> tree.archived(wish.topic(), clock.instant()));
        var job = wish.replacement()
                .map(by -> Replacement.of(tx, ids, request).topic(wish.topic(), by))
                .orElse(null);
        return new TopicArchived(archived, job);
    }

    private static void refuseUnfit(TopicTree tree, UUID replacement, UUID topic) {
        if (tree.goingWith(replacement).isEmpty()) {
            throw Rejection.invalid("replacement", "This topic is archived. Choose another one.");
        }
        if (tree.isUnder(replacement, topic)) {
            throw Rejection.invalid("replacement", "This topic is archived with it. Choose one from elsewhere.");
        }
    }

    private static TopicView change(Tx tx, UUID id, int version, UnaryOperator<TopicTree> wish) {
        var topics = new TopicRepository(tx);
        var before = topics.lockTree();
        var was = before.get(id);
        Versions.same("this topic", version, was.version());
        var after = wish.apply(before);
        var changed = after.changedSince(before);
        if (changed.isEmpty()) return was;
        topics.save(changed, was);
        var is = topics.tree().get(id);
        Difference.append(tx, "topic", was.path(), facts(was), facts(is));
        return is;
    }

    private static JsonObject facts(TopicView topic) {
        return new JsonObject()
                .put("path", topic.path())
                .put("key", topic.key())
                .put("description", topic.description())
                .put("position", topic.position())
                .put("archived", topic.archivedAt() != null);
    }
}
