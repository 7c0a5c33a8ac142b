package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.TicketCommand.Assignment;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.Statuses.Status;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.Noted;
import io.relaydesk.ticket.TicketEvent.PriorityChanged;
import io.relaydesk.ticket.TicketEvent.Renamed;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket as its rules see it. Pure: the same ticket and wish give the same events, or the same {@link Rejection}.
 *
 * @param assignee null for nobody
 * @param answered the desk has replied to the requester before
 * @param version grows with every change of a property
 * @param publicVersion grows with every change of a property that its requester may know of
 * @param position of its newest message, from 1
 * @param publicPosition of the newest message the requester may read
 */
record Ticket(
        UUID id,
        String subject,
        Status status,
        int priority,
        UUID requester,
        UUID assignee,
        boolean answered,
        int version,
        int publicVersion,
        int position,
        int publicPosition,
        Properties properties) {

    /** The version as this member knows it. */
    int versionFor(Actor.Member member) {
        return Viewer.of(member).staff() ? version : publicVersion;
    }

    /** What changes when a member changes properties; empty when everything is so already. */
    List<TicketEvent> changed(
            Statuses statuses,
            Optional<String> newSubject,
            Optional<Status> newStatus,
            Optional<Integer> newPriority,
            Optional<Assignment> assignment) {
        var events = new ArrayList<TicketEvent>();
        newSubject.filter(text -> !text.equals(subject)).ifPresent(text -> events.add(new Renamed(text)));
        newPriority.filter(rank -> rank != priority).ifPresent(rank -> events.add(new PriorityChanged(priority, rank)));
        assignment
                .filter(wish -> !java.util.Objects.equals(wish.member(), assignee))
                .ifPresent(wish -> events.add(new Assigned(assignee, wish.member())));
        var picked = assignment.filter(wish -> wish.member() != null).isPresent();
        newStatus.or(() -> picked ? takenUp(statuses) : Optional.empty()).ifPresent(wanted -> moveTo(wanted, events));
        return events;
    }

    /**
     * What happens when a member writes. The requester's word brings back a ticket that was waiting for it or was finished; the
     * desk's first word takes up a new one. A status asked for with the message wins over both.
     *
     * @throws Rejection when this member may not write so
     */
    List<TicketEvent> written(
            Actor.Member by, UUID message, Visibility visibility, Statuses statuses, Optional<Status> wanted) {
        var own = requester.equals(by.member());
        if (visibility == Visibility.INTERNAL && !by.may(Permission.TICKET_NOTE))
            throw Rejection.forbidden(Permission.TICKET_NOTE);
        if (visibility == Visibility.PUBLIC && !own && !by.may(Permission.TICKET_REPLY)) {
            throw Rejection.forbidden(Permission.TICKET_REPLY);
        }
        var events = new ArrayList<TicketEvent>();
        var fromDesk = visibility == Visibility.PUBLIC && !own;
        events.add(
                visibility == Visibility.INTERNAL ? new Noted(message) : new Replied(message, fromDesk && !answered));
        wanted.ifPresent(status -> refuseStatusFrom(by, own, status));
        wanted.or(() -> visibility == Visibility.INTERNAL
                        ? Optional.empty()
                        : own ? broughtBack(statuses) : takenUp(statuses))
                .ifPresent(status -> moveTo(status, events));
        return events;
    }

    /** What happens when somebody is heard from of whom its requester knows nothing: it is worked on again. */
    List<TicketEvent> awaited(Statuses statuses) {
        var events = new ArrayList<TicketEvent>();
        broughtBack(statuses).ifPresent(open -> moveTo(open, events));
        return events;
    }

    /** Requesters may say that it is solved, or that it is not; the rest is the desk's. */
    private static void refuseStatusFrom(Actor.Member by, boolean own, Status wanted) {
        var requesterMay = own && (wanted.category() == Category.SOLVED || wanted.category() == Category.OPEN);
        if (!by.may(Permission.TICKET_CHANGE) && !requesterMay) throw Rejection.forbidden(Permission.TICKET_CHANGE);
    }

    private Optional<Status> takenUp(Statuses statuses) {
        return status.category() == Category.NEW ? statuses.takenUpFrom(status) : Optional.empty();
    }

    private Optional<Status> broughtBack(Statuses statuses) {
        var waiting = status.category() == Category.PENDING || status.category().finished();
        return waiting ? statuses.reopenedFrom(status) : Optional.empty();
    }

    private void moveTo(Status wanted, List<TicketEvent> events) {
        if (wanted.id().equals(status.id())) return;
        if (!status.leadsTo(wanted)) {
            throw Rejection.conflict(
                    "status-not-next",
                    "A ticket that is " + status.view().label() + " cannot become "
                            + wanted.view().label() + " in one step.");
        }
        events.add(new StatusChanged(status, wanted));
    }
}
