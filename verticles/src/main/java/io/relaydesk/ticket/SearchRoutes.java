package io.relaydesk.ticket;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.ticket.SearchQuery.Search;
import io.relaydesk.messages.ticket.SearchQuery.Suggest;

/** Search over HTTP. */
public final class SearchRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "searchTickets",
                call -> call.ask(new Search(
                                call.query("q").orElse(""),
                                call.query("cursor"),
                                call.query("limit").map(Integer::valueOf).orElse(25)))
                        .map(Answer::ok));
        operations.on(
                "suggestTickets",
                call -> call.ask(new Suggest(call.query("q").orElse(""))).map(Answer::ok));
    }
}
