package io.relaydesk.demo;

import io.relaydesk.messages.notification.NotificationKind;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.NewEvent;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What one member is told of the last days, by the rules of the notification concern. What is a day old is read. */
record Bell(Person member, Instant now, Ids ids) {
    private static final Duration REACH = Duration.ofDays(12);
    private static final Duration UNREAD = Duration.ofDays(1);

    /** @param row of the table notification. @param event that goes with it */
    record Rung(JsonObject row, NewEvent event) {}

    /** @param folder as it is after the step */
    Optional<Rung> heard(Step step, Folder folder) {
        if (step.by().equals(member) || !member.equals(folder.assignee())) return Optional.empty();
        if (step.at().isBefore(now.minus(REACH))) return Optional.empty();
        return kind(step).map(kind -> rung(kind, step, folder));
    }

    private Optional<NotificationKind> kind(Step step) {
        return switch (step) {
            case Step.Open _ -> Optional.empty();
            case Step.Write write ->
                Optional.of(
                        write.visibility() == Visibility.INTERNAL
                                ? NotificationKind.TICKET_NOTED
                                : NotificationKind.TICKET_REPLIED);
            case Step.Change change ->
                Optional.of(NotificationKind.TICKET_ASSIGNED).filter(_ -> member.equals(change.assignee()));
        };
    }

    private Rung rung(NotificationKind kind, Step step, Folder folder) {
        var id = ids.next();
        var read = step.at().isBefore(now.minus(UNREAD));
        var row = new JsonObject()
                .put("id", id.toString())
                .put("member_id", member.id().toString())
                .put("kind", kind.key())
                .put("severity", kind.severity().key())
                .put("title", folder.subject())
                .put("ticket_id", folder.id().toString())
                .put("actor_id", step.by().id().toString())
                .put("created_at", step.at().toString())
                .put("read_at", read ? step.at().plus(Duration.ofHours(2)).toString() : null);
        var event = NewEvent.forMember(
                        "notification.raised", member.id(), new JsonObject().put("notification", id.toString()))
                .earlier(step.at(), null);
        return new Rung(row, event);
    }
}
