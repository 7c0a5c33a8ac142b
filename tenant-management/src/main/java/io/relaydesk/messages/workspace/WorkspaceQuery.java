package io.relaydesk.messages.workspace;

import io.relaydesk.messages.workspace.WorkspaceViews.DeskChangePage;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskView;
import io.relaydesk.messages.workspace.WorkspaceViews.InvitationList;
import io.relaydesk.messages.workspace.WorkspaceViews.InvitationView;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberPage;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberView;
import io.relaydesk.messages.workspace.WorkspaceViews.SlugAnswer;
import io.relaydesk.messages.workspace.WorkspaceViews.WorkspaceView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.platform.Permission;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of a workspace and its people. */
public sealed interface WorkspaceQuery<R> extends Message<R> {

    /** A free slug for a name, or whether this slug is free; exactly one of the two is given. */
    @OpenTo(Who.PERSON)
    record SlugFor(Optional<String> name, Optional<String> slug) implements WorkspaceQuery<SlugAnswer> {}

    @OpenTo(Who.MEMBER)
    record Current() implements WorkspaceQuery<WorkspaceView> {}

    @OpenTo(Who.MEMBER)
    record Desk() implements WorkspaceQuery<DeskView> {}

    /** Changes of settings, newest first. @param what only of this kind. @param limit 1 to 200 */
    @Needs(Permission.MEMBER_READ)
    record DeskChanges(Optional<String> what, Optional<String> cursor, int limit)
            implements WorkspaceQuery<DeskChangePage> {}

    /**
     * Members by name.
     *
     * @param beginning of the name or the address
     * @param limit 1 to 200
     */
    @Needs(Permission.MEMBER_READ)
    record Members(
            Optional<Role> role,
            Optional<Boolean> staff,
            Optional<String> beginning,
            Optional<String> cursor,
            int limit)
            implements WorkspaceQuery<MemberPage> {}

    @Needs(Permission.MEMBER_READ)
    record MemberWith(UUID id) implements WorkspaceQuery<MemberView> {}

    /** Open invitations, newest first, at most 500. */
    @Needs(Permission.MEMBER_INVITE)
    record Invitations() implements WorkspaceQuery<InvitationList> {}

    /** One invitation, for the mail that carries it; rejects when it is no longer open. */
    @OpenTo(Who.DESK)
    record InvitationWith(UUID id) implements WorkspaceQuery<InvitationView> {}

    /** Tells events of workspaces and members as clients see them. */
    @OpenTo(Who.DESK)
    record Retell(List<LoggedEvent> events) implements WorkspaceQuery<Retold.Batch> {
        public Retell {
            events = List.copyOf(events);
        }
    }
}
