package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.SearchQuery;
import io.relaydesk.messages.ticket.SearchQuery.Search;
import io.relaydesk.messages.ticket.SearchQuery.Suggest;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.tenant.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** Finds tickets by words. Apart from the desk's daily work, and with less concurrency, so that searching never holds it up. */
public final class SearchVerticle extends VerticleBase {
    private static final int CONCURRENCY = 16;
    private final Bus bus;
    private final Database database;

    public SearchVerticle(Bus bus, Database database) {
        this.bus = bus;
        this.database = database;
    }

    @Override
    public Future<?> start() {
        return bus.serve(SearchQuery.class, CONCURRENCY, this::answer);
    }

    private Object answer(Envelope<?> request, SearchQuery<?> query) {
        var viewer = Viewer.of(request.member());
        return switch (query) {
            case Search search -> database.read(request, tx -> new SearchReader(tx, viewer).search(search));
            case Suggest(var words) -> database.read(request, tx -> new SearchReader(tx, viewer).suggest(words));
        };
    }
}
