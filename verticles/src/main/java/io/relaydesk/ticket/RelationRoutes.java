package io.relaydesk.ticket;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.ticket.LinkKind;
import io.relaydesk.messages.ticket.RelationCommand.Link;
import io.relaydesk.messages.ticket.RelationCommand.Merge;
import io.relaydesk.messages.ticket.RelationCommand.SetParent;
import io.relaydesk.messages.ticket.RelationCommand.Split;
import io.relaydesk.messages.ticket.RelationCommand.Unlink;
import io.relaydesk.messages.ticket.RelationCommand.Unmerge;
import io.relaydesk.messages.ticket.RelationCommand.Unsplit;
import io.relaydesk.messages.ticket.RelationQuery.RelationsOf;
import java.util.List;
import java.util.UUID;

/** How tickets are related, over HTTP. */
public final class RelationRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "relations", call -> call.ask(new RelationsOf(ticket(call))).map(Answer::ok));
        operations.on(
                "linkTicket",
                call -> call.ask(new Link(
                                ticket(call),
                                call.body().getString("ticket"),
                                LinkKind.of(call.body().getString("kind"))))
                        .map(Answer::created));
        operations.on(
                "unlinkTicket",
                call -> call.ask(new Unlink(ticket(call), call.pathId("link"))).map(_ -> Answer.done()));
        operations.on(
                "setParent",
                call -> call.ask(new SetParent(ticket(call), call.text("parent")))
                        .map(Answer::ok));
        operations.on(
                "mergeTickets",
                call -> call.ask(new Merge(ticket(call), texts(call, "sources")))
                        .map(Answer::created));
        operations.on(
                "unmergeTicket",
                call -> call.ask(new Unmerge(ticket(call), call.pathId("merge")))
                        .map(_ -> Answer.done()));
        operations.on(
                "splitTicket",
                call -> call.ask(new Split(
                                ticket(call),
                                texts(call, "messages").stream()
                                        .map(UUID::fromString)
                                        .toList(),
                                call.body().getString("subject")))
                        .map(made -> Answer.created(made).version(made.version())));
        operations.on(
                "unsplitTicket",
                call -> call.ask(new Unsplit(ticket(call), call.pathId("split")))
                        .map(_ -> Answer.done()));
    }

    private static UUID ticket(Call call) {
        return call.pathId("ticket");
    }

    private static List<String> texts(Call call, String field) {
        return call.body().getJsonArray(field).stream().map(Object::toString).toList();
    }
}
