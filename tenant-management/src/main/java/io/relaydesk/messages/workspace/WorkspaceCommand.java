package io.relaydesk.messages.workspace;

import io.relaydesk.messages.workspace.WorkspaceViews.InvitationList;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberView;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.messages.workspace.WorkspaceViews.WorkspaceView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.platform.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a workspace and its people can be asked to do. */
public sealed interface WorkspaceCommand<R> extends Message<R> {

    /** Whoever asks becomes the owner. */
    @OpenTo(Who.PERSON)
    record Create(String name, String slug, Preset preset) implements WorkspaceCommand<MyWorkspace> {}

    /** @param version the one the change is based on */
    @Needs(Permission.WORKSPACE_MANAGE)
    record Rename(int version, String name) implements WorkspaceCommand<WorkspaceView> {}

    @Needs(Permission.WORKSPACE_ARCHIVE)
    record Archive() implements WorkspaceCommand<WorkspaceView> {}

    @Needs(Permission.WORKSPACE_ARCHIVE)
    record Restore() implements WorkspaceCommand<WorkspaceView> {}

    /** Members and those already invited are refused by name, and then nobody is invited. */
    @Needs(Permission.MEMBER_INVITE)
    record Invite(List<String> emails, Role role) implements WorkspaceCommand<InvitationList> {
        public Invite {
            emails = List.copyOf(emails);
        }
    }

    @Needs(Permission.MEMBER_INVITE)
    record Withdraw(UUID invitation) implements WorkspaceCommand<Void> {}

    /** @param version the one the change is based on */
    @Needs(Permission.MEMBER_MANAGE)
    record ChangeMember(UUID member, int version, Optional<Role> role, Optional<Boolean> active)
            implements WorkspaceCommand<MemberView> {}

    /** An invitation whose token was checked is accepted by the person it was sent to. */
    @OpenTo(Who.DESK)
    record Join(UUID invitation, UUID person, String email, String name) implements WorkspaceCommand<MyWorkspace> {}

    /** A person has a new name; their member carries it on. */
    @OpenTo(Who.DESK)
    record CarryName(UUID person, String name) implements WorkspaceCommand<Void> {}
}
