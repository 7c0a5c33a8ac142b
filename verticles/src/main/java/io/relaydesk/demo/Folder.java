package io.relaydesk.demo;

import io.relaydesk.demo.Company.Status;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** One ticket as it becomes: takes steps, follows the rules of the ticket concern, and says what is logged. */
final class Folder {
    private static final int USUAL_PRIORITY = 3;
    private final UUID id;
    private final long number;
    private final Person requester;
    private final Step.Open opened;
    private final Map<String, Status> statuses;
    private final Ids ids;
    private Status status;
    private Person assignee;
    private int priority = USUAL_PRIORITY;
    private int version = 1;
    private Instant updated;
    private Instant publicUpdated;
    private Instant firstReplied;
    private Instant solved;
    private Instant closed;
    private int position;
    private Letter last;
    private Letter lastPublic;

    /** A message as it stands in its ticket. */
    record Letter(UUID id, UUID ticket, int position, Visibility visibility, Person by, String text, Instant at) {}

    Folder(long number, Step.Open opened, Map<String, Status> statuses, Ids ids) {
        this.id = ids.next();
        this.number = number;
        this.requester = opened.by();
        this.opened = opened;
        this.statuses = statuses;
        this.ids = ids;
        this.status = statuses.get("new");
    }

    UUID id() {
        return id;
    }

    long number() {
        return number;
    }

    String subject() {
        return opened.subject();
    }

    Person requester() {
        return requester;
    }

    Person assignee() {
        return assignee;
    }

    /** @return the message it added, or null */
    Letter take(Step step, Consumer<NewEvent> log) {
        return switch (step) {
            case Step.Open open -> {
                var letter = write(open.at(), open.by(), Visibility.PUBLIC, open.text());
                log.accept(event("ticket.opened", Audience.PUBLIC, letter.id(), new JsonObject(), step));
                yield letter;
            }
            case Step.Write write -> {
                var letter = write(write.at(), write.by(), write.visibility(), write.text());
                log.accept(told(write, letter));
                var wanted = write.status() == null ? followsFrom(write) : statuses.get(write.status());
                if (moveTo(wanted, step, log)) touched(step);
                yield letter;
            }
            case Step.Change change -> {
                change(change, log);
                yield null;
            }
        };
    }

    private Letter write(Instant at, Person by, Visibility visibility, String text) {
        last = new Letter(ids.next(), id, ++position, visibility, by, text, at);
        updated = at;
        if (visibility == Visibility.PUBLIC) {
            lastPublic = last;
            publicUpdated = at;
        }
        return last;
    }

    private NewEvent told(Step.Write write, Letter letter) {
        if (write.visibility() == Visibility.INTERNAL) {
            return event("ticket.noted", Audience.STAFF, letter.id(), new JsonObject(), write);
        }
        var first = write.by().staff() && firstReplied == null;
        if (first) firstReplied = write.at();
        return event("ticket.replied", Audience.PUBLIC, letter.id(), new JsonObject().put("first", first), write);
    }

    /** The requester's word brings back what waited for it; the desk's first word takes up what is new. */
    private Status followsFrom(Step.Write write) {
        var category = status.category();
        if (write.visibility() == Visibility.INTERNAL) return status;
        var waited = category == Category.PENDING || category.finished();
        var takenUp = write.by().staff() && category == Category.NEW;
        return takenUp || waited && !write.by().staff() ? statuses.get("open") : status;
    }

    private void change(Step.Change change, Consumer<NewEvent> log) {
        var changed = false;
        if (change.priority() != null && change.priority() != priority) {
            log.accept(changed("ticket.priority-changed", priority, change.priority(), change));
            priority = change.priority();
            changed = true;
        }
        if (change.assignee() != null && !change.assignee().equals(assignee)) {
            log.accept(changed("ticket.assigned", text(assignee), text(change.assignee()), change));
            assignee = change.assignee();
            changed = true;
        }
        if (change.status() != null) changed |= moveTo(statuses.get(change.status()), change, log);
        if (changed) touched(change);
    }

    private boolean moveTo(Status to, Step step, Consumer<NewEvent> log) {
        if (to.equals(status)) return false;
        log.accept(
                changed("ticket.status-changed", status.id().toString(), to.id().toString(), step));
        status = to;
        var category = to.category();
        var isSolved = category == Category.SOLVED || category == Category.CLOSED;
        solved = isSolved ? solved == null ? step.at() : solved : null;
        closed = category == Category.CLOSED ? step.at() : null;
        return true;
    }

    private void touched(Step step) {
        version++;
        updated = step.at();
        publicUpdated = step.at();
    }

    private NewEvent changed(String type, Object from, Object to, Step step) {
        return event(
                type, Audience.PUBLIC, null, new JsonObject().put("from", from).put("to", to), step);
    }

    private NewEvent event(String type, Audience audience, UUID message, JsonObject data, Step step) {
        return NewEvent.aboutTicket(type, audience, id, message, data)
                .earlier(step.at(), step.by().id());
    }

    private static String text(Person person) {
        return person == null ? null : person.id().toString();
    }

    /** The row of the table ticket. */
    JsonObject row() {
        return new JsonObject()
                .put("id", id.toString())
                .put("number", number)
                .put("display_id", Long.toString(number))
                .put("subject", opened.subject())
                .put("status_id", status.id().toString())
                .put("category", status.category().key())
                .put("priority", priority)
                .put("channel", opened.channel().key())
                .put("requester_id", text(requester))
                .put("assignee_id", text(assignee))
                .put("created_at", opened.at().toString())
                .put("updated_at", updated.toString())
                .put("public_updated_at", publicUpdated.toString())
                .put("first_replied_at", time(firstReplied))
                .put("solved_at", time(solved))
                .put("closed_at", time(closed))
                .put("preview", Text.preview(last.text()))
                .put("public_preview", Text.preview(lastPublic.text()))
                .put("last_position", position)
                .put("last_author_id", text(last.by()))
                .put("public_position", lastPublic.position())
                .put("public_author_id", text(lastPublic.by()))
                .put("version", version);
    }

    private static String time(Instant at) {
        return at == null ? null : at.toString();
    }
}
