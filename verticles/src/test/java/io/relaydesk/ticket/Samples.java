package io.relaydesk.ticket;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import io.relaydesk.platform.Actor;
import io.relaydesk.ticket.Statuses.Status;
import java.util.List;
import java.util.UUID;

/** Tickets, statuses and people as the rules see them. */
final class Samples {
    static final UUID TICKET = id(1);
    static final UUID MESSAGE = id(2);
    static final UUID RITA = id(3);
    static final UUID ANN = id(4);
    static final UUID BEN = id(5);

    static final Status NEW = status("new", Category.NEW);
    static final Status OPEN = status("open", Category.OPEN);
    static final Status PENDING = status("pending", Category.PENDING);
    static final Status ON_HOLD = status("on-hold", Category.ON_HOLD);
    static final Status SOLVED = status("solved", Category.SOLVED);
    static final Status CLOSED = status("closed", Category.CLOSED);
    static final Status CANCELLED = status("cancelled", Category.CANCELLED);
    static final Statuses ALL = new Statuses(List.of(NEW, OPEN, PENDING, ON_HOLD, SOLVED, CLOSED, CANCELLED));

    private Samples() {}

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static Status status(String key, Category category, String... next) {
        var view = new StatusView(key, key, category, "grey", category == Category.NEW, List.of(next));
        return new Status(UUID.nameUUIDFromBytes(key.getBytes()), view, false);
    }

    /** Rita's ticket, of normal priority, with nobody. */
    static Ticket ticket(Status status) {
        return ticket(status, null, false);
    }

    static Ticket ticket(Status status, UUID assignee, boolean answered) {
        return new Ticket(
                TICKET, "The printer is on fire", status, 3, RITA, assignee, answered, 7, 5, 1, 1, Properties.none());
    }

    static Actor.Member rita() {
        return member(RITA, Role.REQUESTER);
    }

    static Actor.Member ann() {
        return member(ANN, Role.AGENT);
    }

    static Actor.Member member(UUID id, Role role) {
        return new Actor.Member(id(90), id, id, id(91), role.key(), role.staff(), false, role.permissions());
    }
}
