package io.relaydesk.messages.ticket;

import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What staff see of how tickets are related; the fields are those of the contract. */
public final class RelationViews {
    private RelationViews() {}

    /** Another ticket, with how it stands. */
    public record Relative(UUID id, long number, String displayId, String subject, StatusView status) {}

    /** @param kind what the ticket that was asked about is to {@code ticket} */
    public record LinkView(UUID id, LinkKind kind, Relative ticket, Ref by, Instant at) {}

    /** A ticket that is part of this one. */
    public record MergeView(UUID id, Relative ticket, Ref by, Instant at) {}

    /** @param messages how many were moved to {@code ticket} */
    public record SplitView(UUID id, Relative ticket, int messages, Ref by, Instant at) {}

    /**
     * All of one ticket.
     *
     * @param parent null for none
     * @param children oldest first, at most 200
     * @param openChildren of these, how many are not finished: whoever finishes the parent should know
     * @param links oldest first, at most 200
     * @param merges what is part of it directly, oldest first, at most 50
     * @param splits what was split off, oldest first, at most 200
     */
    public record Relations(
            Relative parent,
            List<Relative> children,
            int openChildren,
            List<LinkView> links,
            List<MergeView> merges,
            List<SplitView> splits) {
        public Relations {
            children = List.copyOf(children);
            links = List.copyOf(links);
            merges = List.copyOf(merges);
            splits = List.copyOf(splits);
        }
    }
}
