package io.relaydesk.ticket;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.PriorityWords;
import io.relaydesk.messages.ticket.TicketCommand.Assignment;
import io.relaydesk.messages.ticket.TicketCommand.Change;
import io.relaydesk.messages.ticket.TicketCommand.MarkRead;
import io.relaydesk.messages.ticket.TicketCommand.Open;
import io.relaydesk.messages.ticket.TicketCommand.Write;
import io.relaydesk.messages.ticket.TicketQuery.Assignee;
import io.relaydesk.messages.ticket.TicketQuery.Conversation;
import io.relaydesk.messages.ticket.TicketQuery.Counts;
import io.relaydesk.messages.ticket.TicketQuery.HistoryOf;
import io.relaydesk.messages.ticket.TicketQuery.ListOf;
import io.relaydesk.messages.ticket.TicketQuery.Sort;
import io.relaydesk.messages.ticket.TicketQuery.TicketNumbered;
import io.relaydesk.messages.ticket.TicketQuery.TicketWith;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tickets over HTTP. */
public final class TicketRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on("tickets", call -> call.ask(listOf(call)).map(Answer::ok));
        operations.on("ticketCounts", call -> call.ask(new Counts()).map(Answer::ok));
        operations.on(
                "openTicket",
                call -> call.ask(open(call))
                        .map(ticket -> Answer.created(ticket).version(ticket.version())));
        operations.on(
                "ticketByNumber",
                call -> call.ask(new TicketNumbered(call.pathNumber("number"))).map(TicketRoutes::answer));
        operations.on(
                "ticket",
                call -> call.ask(new TicketWith(call.pathId("ticket"))).map(TicketRoutes::answer));
        operations.on("changeTicket", call -> call.ask(change(call)).map(TicketRoutes::answer));
        operations.on(
                "messages",
                call -> call.ask(new Conversation(call.pathId("ticket"), call.query("cursor"), call.limit()))
                        .map(Answer::ok));
        operations.on("addMessage", call -> call.ask(write(call)).map(Answer::created));
        operations.on(
                "ticketHistory",
                call -> call.ask(new HistoryOf(call.pathId("ticket"), call.query("cursor"), call.limit()))
                        .map(Answer::ok));
        operations.on(
                "markTicketRead",
                call -> call.ask(new MarkRead(
                                call.pathId("ticket"), call.id("message").orElseThrow()))
                        .map(_ -> Answer.done()));
    }

    private static Answer answer(TicketView ticket) {
        return Answer.ok(ticket).version(ticket.version());
    }

    private static ListOf listOf(Call call) {
        var assignee = call.query("assignee").filter("none"::equals).isPresent()
                ? Optional.of(Assignee.nobody())
                : call.queryMember("assignee").map(Assignee::new);
        return new ListOf(
                call.query("category").map(TicketRoutes::categories).orElse(List.of()),
                call.query("status"),
                call.query("priority").map(TicketRoutes::rank),
                assignee,
                call.queryMember("requester"),
                call.query("snoozed").map(Boolean::valueOf),
                call.queryMember("follower"),
                call.query("sort")
                        .map(sort -> Sort.valueOf(sort.toUpperCase(Locale.ROOT)))
                        .orElse(Sort.UPDATED),
                call.query("cursor"),
                call.limit());
    }

    private static List<Category> categories(String text) {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .map(Category::of)
                    .toList();
        } catch (IllegalArgumentException _) {
            throw Rejection.invalid(
                    "category",
                    "Choose from new, open, pending, on_hold, solved, closed, cancelled, separated by commas.");
        }
    }

    private static Open open(Call call) {
        return new Open(
                call.body().getString("subject"),
                call.body().getString("body"),
                call.text("priority").map(TicketRoutes::rank),
                call.text("channel").map(Channel::of).orElse(Channel.PORTAL),
                call.id("requester"),
                call.id("assignee"));
    }

    private static Change change(Call call) {
        var assignment = call.body().containsKey("assignee")
                ? Optional.of(new Assignment(call.id("assignee").orElse(null)))
                : Optional.<Assignment>empty();
        return new Change(
                call.pathId("ticket"),
                call.ifMatch(),
                call.text("subject"),
                call.text("status"),
                call.text("priority").map(TicketRoutes::rank),
                assignment);
    }

    private static Write write(Call call) {
        return new Write(
                call.pathId("ticket"),
                Visibility.of(call.body().getString("visibility")),
                call.body().getString("body"),
                call.id("seen"),
                call.text("status"));
    }

    private static int rank(String word) {
        return PriorityWords.rankOf(word)
                .orElseThrow(() -> Rejection.invalid(
                        "priority",
                        "Use a rank from 1 to 4, P1 to P4, or urgent, critical, high, normal, medium, low."));
    }
}
