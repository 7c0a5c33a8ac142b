package io.relaydesk.messages.workspace;

import io.relaydesk.messages.workspace.RoleViews.MemberAccess;
import io.relaydesk.messages.workspace.RoleViews.RoleList;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How administrators say who may do what. Nobody gives what they do not have themselves. */
public sealed interface RoleCommand<R> extends Message<R> {

    /** @param standing the built-in role it stands on: manager, agent, team_agent, member or viewer */
    @Needs(Permission.ROLE_MANAGE)
    record AddRole(String name, Role standing, List<Permission> permissions) implements RoleCommand<RoleList> {
        public AddRole {
            permissions = List.copyOf(permissions);
        }
    }

    /** @param version 0 for a built-in role that nobody has changed yet. @param name empty to keep it */
    @Needs(Permission.ROLE_MANAGE)
    record ChangeRole(String key, int version, Optional<String> name, List<Permission> permissions)
            implements RoleCommand<RoleList> {
        public ChangeRole {
            permissions = List.copyOf(permissions);
        }
    }

    /** People of a role of one's own get back what their standing allows; a built-in role gets back what it allows by itself. */
    @Needs(Permission.ROLE_MANAGE)
    record RemoveRole(String key) implements RoleCommand<RoleList> {}

    /** @param on empty: as the role says by itself */
    @Needs(Permission.ROLE_MANAGE)
    record SwitchForRole(String role, Module module, Optional<Boolean> on) implements RoleCommand<RoleList> {}

    /** A person's switch beats that of their role. @param on empty: as the role says */
    @Needs(Permission.ROLE_MANAGE)
    record SwitchForMember(UUID member, Module module, Optional<Boolean> on) implements RoleCommand<MemberAccess> {}

    /** @param role key of a role of the workspace's own; empty for none: the built-in role alone counts */
    @Needs(Permission.ROLE_MANAGE)
    record GiveRole(UUID member, Optional<String> role) implements RoleCommand<MemberAccess> {}
}
