package io.relaydesk.ticket;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import io.relaydesk.platform.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    Optional<Status> first(Category category) {
        return all.stream().filter(status -> status.category() == category).findFirst();
    }

    /** Where a ticket goes that must be worked on again: a status made for it, else the first open one. */
    Optional<Status> reopened() {
        return all.stream()
                .filter(status -> status.key().equals("reopened") && status.category() == Category.OPEN)
                .findFirst()
                .or(() -> first(Category.OPEN));
    }
}
