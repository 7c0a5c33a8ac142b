package io.relaydesk.ticket;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.ticket.FollowUpCommand.AddCopy;
import io.relaydesk.messages.ticket.FollowUpCommand.Follow;
import io.relaydesk.messages.ticket.FollowUpCommand.RemoveCopy;
import io.relaydesk.messages.ticket.FollowUpCommand.Snooze;
import io.relaydesk.messages.ticket.FollowUpCommand.Unfollow;
import io.relaydesk.messages.ticket.FollowUpCommand.Wake;
import io.relaydesk.messages.ticket.FollowUpQuery.Informed;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Rejection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Keeping informed and coming back, over HTTP. */
public final class FollowUpRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "snoozeTicket",
                call -> call.ask(new Snooze(call.pathId("ticket"), time(call, "until")))
                        .map(FollowUpRoutes::answer));
        operations.on(
                "wakeTicket", call -> call.ask(new Wake(call.pathId("ticket"))).map(FollowUpRoutes::answer));
        operations.on(
                "informed",
                call -> call.ask(new Informed(call.pathId("ticket"))).map(Answer::ok));
        operations.on(
                "follow",
                call -> call.ask(new Follow(call.pathId("ticket"), call.pathId("member")))
                        .map(_ -> Answer.done()));
        operations.on(
                "unfollow",
                call -> call.ask(new Unfollow(call.pathId("ticket"), call.pathId("member")))
                        .map(_ -> Answer.done()));
        operations.on(
                "addCopy",
                call -> call.ask(new AddCopy(
                                call.pathId("ticket"),
                                call.body().getString("email"),
                                call.text("name").orElse("")))
                        .map(Answer::created));
        operations.on(
                "removeCopy",
                call -> call.ask(new RemoveCopy(call.pathId("ticket"), call.pathId("copy")))
                        .map(_ -> Answer.done()));
    }

    private static Answer answer(TicketView ticket) {
        return Answer.ok(ticket).version(ticket.version());
    }

    private static Optional<Instant> time(Call call, String field) {
        try {
            return call.text(field).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException _) {
            throw Rejection.invalid(field, "Give a date and time like 2027-01-31T09:00:00Z.");
        }
    }
}
