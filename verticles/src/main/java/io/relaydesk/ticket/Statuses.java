package io.relaydesk.ticket;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import io.relaydesk.platform.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The statuses of a workspace, in their order, as the rules use them. Pure.
 *
 * @param all those in use; archived ones are not among them
 */
record Statuses(List<Status> all) {

    /** @param archived tickets may still be in it, for as long as it takes to move them, but none goes there */
    record Status(UUID id, StatusView view, boolean archived) {
        String key() {
            return view.key();
        }

        Category category() {
            return view.category();
        }

        /** Whether a ticket may go from here to there. */
        boolean leadsTo(Status other) {
            return archived
                    || view.next().isEmpty()
                    || view.next().contains(other.key())
                    || other.id().equals(id);
        }
    }

    Statuses {
        all = List.copyOf(all);
    }

    Status initial() {
        return all.stream()
                .filter(status -> status.view().isDefault())
                .findFirst()
                .orElseGet(all::getFirst);
    }

    /** @throws Rejection naming the field {@code status} when the workspace has no such status */
    Status named(String key) {
        return all.stream()
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("status", "This workspace has no status called " + key + "."));
    }

    /** Where a new ticket goes that is worked on: the first open one it leads to. */
    Optional<Status> takenUpFrom(Status status) {
        return openAfter(status).findFirst();
    }

    /** Where a ticket goes that must be worked on again: a status made for it, else the first open one it leads to. */
    Optional<Status> reopenedFrom(Status status) {
        return openAfter(status)
                .filter(next -> next.key().equals("reopened"))
                .findFirst()
                .or(() -> openAfter(status).findFirst());
    }

    /** Where a ticket goes that becomes part of another: the desk's own doing, whatever leads there. */
    Optional<Status> closed() {
        return all.stream().filter(next -> next.category() == Category.CLOSED).findFirst();
    }

    private Stream<Status> openAfter(Status status) {
        return all.stream().filter(next -> next.category() == Category.OPEN && status.leadsTo(next));
    }
}
