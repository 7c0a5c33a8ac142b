package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.TicketViews.TeamRef;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import java.time.Instant;
import java.util.List;

/** What staff see of the sharing of a ticket; the fields are those of the contract. */
public final class ShareViews {
    private ShareViews() {}

    public record ShareView(TeamRef team, ShareAccess access, Ref by, Instant at) {}

    /** By name of the team, at most 50. */
    public record Shares(List<ShareView> shares) {
        public Shares {
            shares = List.copyOf(shares);
        }
    }
}
