package io.relaydesk.messages.workspace;

import io.relaydesk.messages.workspace.RoleViews.MemberAccess;
import io.relaydesk.messages.workspace.RoleViews.RoleList;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/** What can be asked about who may do what. */
public sealed interface RoleQuery<R> extends Message<R> {

    @Needs(Permission.MEMBER_READ)
    record Roles() implements RoleQuery<RoleList> {}

    @Needs(Permission.MEMBER_READ)
    record AccessOf(UUID member) implements RoleQuery<MemberAccess> {}
}
