package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.PriorityWords;
import io.relaydesk.messages.ticket.TicketCommand.Assignment;
import io.relaydesk.messages.ticket.TicketCommand.Change;
import io.relaydesk.messages.ticket.TicketCommand.DueWish;
import io.relaydesk.messages.ticket.TicketCommand.MarkRead;
import io.relaydesk.messages.ticket.TicketCommand.Open;
import io.relaydesk.messages.ticket.TicketCommand.TeamWish;
import io.relaydesk.messages.ticket.TicketCommand.TopicWish;
import io.relaydesk.messages.ticket.TicketCommand.Wishes;
import io.relaydesk.messages.ticket.TicketCommand.Write;
import io.relaydesk.messages.ticket.TicketQuery.Assignee;
import io.relaydesk.messages.ticket.TicketQuery.Conversation;
import io.relaydesk.messages.ticket.TicketQuery.Counts;
import io.relaydesk.messages.ticket.TicketQuery.HistoryOf;
import io.relaydesk.messages.ticket.TicketQuery.InTeam;
import io.relaydesk.messages.ticket.TicketQuery.ListOf;
import io.relaydesk.messages.ticket.TicketQuery.Sort;
import io.relaydesk.messages.ticket.TicketQuery.Tags;
import io.relaydesk.messages.ticket.TicketQuery.TicketNumbered;
import io.relaydesk.messages.ticket.TicketQuery.TicketWith;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import io.vertx.core.json.JsonArray;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Tickets over HTTP. */
public final class TicketRoutes implements Routes {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

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
                call -> call.ask(new TicketNumbered(call.pathText("number"))).map(TicketRoutes::answer));
        operations.on(
                "tags",
                call -> call.ask(new Tags(call.query("q"), call.query("cursor"), call.limit()))
                        .map(Answer::ok));
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
                team(call),
                call.query("topic"),
                call.query("tag"),
                call.query("type").map(TicketType::of),
                call.query("channel").map(Channel::of),
                call.query("sort")
                        .map(sort -> Sort.valueOf(sort.toUpperCase(Locale.ROOT)))
                        .orElse(Sort.UPDATED),
                call.query("cursor"),
                call.limit());
    }

    private static Optional<InTeam> team(Call call) {
        if (call.query("team").filter("none"::equals).isPresent()) return Optional.of(new InTeam(null));
        return call.queryId("team").map(InTeam::new);
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
                call.id("assignee"),
                wishes(call),
                files(call));
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
                assignment,
                wishes(call));
    }

    private static Wishes wishes(Call call) {
        return new Wishes(
                call.text("type").map(TicketType::of),
                given(call, "team", () -> new TeamWish(call.id("team").orElse(null))),
                given(call, "topic", () -> new TopicWish(call.text("topic").orElse(null))),
                given(
                        call,
                        "tags",
                        () -> call.body().getJsonArray("tags").stream()
                                .map(Object::toString)
                                .toList()),
                given(call, "fields", () -> node(call, "fields")),
                given(call, "metadata", () -> node(call, "metadata")),
                given(
                        call,
                        "dueAt",
                        () -> new DueWish(
                                call.text("dueAt").map(TicketRoutes::instant).orElse(null))));
    }

    /** Null is something else than nothing: it takes away. */
    private static <T> Optional<T> given(Call call, String field, Supplier<T> wish) {
        return call.body().containsKey(field) ? Optional.of(wish.get()) : Optional.empty();
    }

    private static ObjectNode node(Call call, String field) {
        return Json.MAPPER.valueToTree(call.body().getJsonObject(field).getMap());
    }

    private static Instant instant(String text) {
        try {
            var time = OffsetDateTime.parse(text).toInstant();
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) return time;
        } catch (DateTimeException _) {
            // told below
        }
        throw Rejection.invalid("dueAt", "Give a time between 1970 and 2999, for example 2026-03-31T17:00:00Z.");
    }

    private static Write write(Call call) {
        return new Write(
                call.pathId("ticket"),
                Visibility.of(call.body().getString("visibility")),
                call.body().getString("body"),
                call.id("seen"),
                call.text("status"),
                files(call));
    }

    private static List<UUID> files(Call call) {
        return call.body().getJsonArray("files", new JsonArray()).stream()
                .map(id -> UUID.fromString(id.toString()))
                .toList();
    }

    private static int rank(String word) {
        return PriorityWords.rankOf(word)
                .orElseThrow(() -> Rejection.invalid(
                        "priority",
                        "Use a rank from 1 to 4, P1 to P4, or urgent, critical, high, normal, medium, low."));
    }
}
