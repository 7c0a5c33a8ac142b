package io.relaydesk.catalog;

import io.relaydesk.messages.catalog.CatalogViews.FieldList;
import io.relaydesk.messages.catalog.CatalogViews.TopicList;
import io.relaydesk.messages.catalog.FieldCommand;
import io.relaydesk.messages.catalog.FieldQuery;
import io.relaydesk.messages.catalog.FieldQuery.FieldWith;
import io.relaydesk.messages.catalog.FieldQuery.Fields;
import io.relaydesk.messages.catalog.TagCommand;
import io.relaydesk.messages.catalog.TagQuery;
import io.relaydesk.messages.catalog.TagQuery.TagWith;
import io.relaydesk.messages.catalog.TagQuery.Tags;
import io.relaydesk.messages.catalog.TopicCommand;
import io.relaydesk.messages.catalog.TopicQuery;
import io.relaydesk.messages.catalog.TopicQuery.TopicWith;
import io.relaydesk.messages.catalog.TopicQuery.Topics;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;

/** Keeps what tickets are sorted by: topics, tags, custom fields. One virtual thread per message. */
public final class CatalogVerticle extends VerticleBase {
    private static final int CONCURRENCY = 16;
    private final Bus bus;
    private final Database database;
    private final TopicDesk topics;
    private final TagDesk tags;
    private final FieldDesk fields;

    public CatalogVerticle(Bus bus, Database database, Ids ids, Clock clock) {
        this.bus = bus;
        this.database = database;
        this.topics = new TopicDesk(database, ids, clock);
        this.tags = new TagDesk(database, ids);
        this.fields = new FieldDesk(database, ids);
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(TopicCommand.class, CONCURRENCY, topics::handle),
                bus.serve(TopicQuery.class, CONCURRENCY, this::answer),
                bus.serve(TagCommand.class, CONCURRENCY, tags::handle),
                bus.serve(TagQuery.class, CONCURRENCY, this::answer),
                bus.serve(FieldCommand.class, CONCURRENCY, fields::handle),
                bus.serve(FieldQuery.class, CONCURRENCY, this::answer));
    }

    private Object answer(Envelope<?> request, TopicQuery<?> query) {
        return switch (query) {
            case Topics _ ->
                database.read(
                        request,
                        tx -> new TopicList(new TopicRepository(tx).tree().inOrder()));
            case TopicWith(var id) ->
                database.read(request, tx -> new TopicRepository(tx).tree().get(id));
        };
    }

    private Object answer(Envelope<?> request, TagQuery<?> query) {
        return switch (query) {
            case Tags tags -> database.read(request, tx -> new TagRepository(tx).list(tags));
            case TagWith(var id) -> database.read(request, tx -> new TagRepository(tx).get(id));
        };
    }

    private Object answer(Envelope<?> request, FieldQuery<?> query) {
        return switch (query) {
            case Fields _ -> database.read(request, tx -> new FieldList(new FieldRepository(tx).list()));
            case FieldWith(var id) -> database.read(request, tx -> new FieldRepository(tx).get(id));
        };
    }
}
