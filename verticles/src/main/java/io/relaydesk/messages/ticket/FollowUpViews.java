package io.relaydesk.messages.ticket;

import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of who is kept informed; the fields are those of the contract. */
public final class FollowUpViews {
    private FollowUpViews() {}

    /**
     * Somebody who gets public replies by mail (TK-10).
     *
     * @param name empty when not known
     * @param source manual, or original when the address stood in the mail that opened the ticket
     * @param addedBy null when the desk did it by itself
     */
    public record CopyView(UUID id, String email, String name, String source, Ref addedBy, Instant addedAt) {}

    /** @param followers by name, at most 200. @param copies in the order they were added, at most 50 */
    public record InformedView(List<Ref> followers, List<CopyView> copies) {
        public InformedView {
            followers = List.copyOf(followers);
            copies = List.copyOf(copies);
        }
    }
}
