package io.relaydesk.messages.workspace;

import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Permission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of roles; the fields are those of the contract. */
public final class RoleViews {
    private RoleViews() {}

    /** @param by null when nobody is known any more */
    public record SwitchView(Module module, boolean on, Ref by, Instant at) {}

    /**
     * @param standing the built-in role it stands on; itself for a built-in one
     * @param changed whether a built-in role allows something else than by itself
     * @param members how many active members have it
     * @param version 0 for a built-in role that nobody has changed
     */
    public record RoleView(
            String key,
            String name,
            Role standing,
            boolean builtIn,
            boolean changed,
            List<Permission> permissions,
            List<SwitchView> modules,
            int members,
            int version) {
        public RoleView {
            permissions = List.copyOf(permissions);
            modules = List.copyOf(modules);
        }
    }

    public record ModuleView(Module key, Module.Kind kind, List<Permission> permissions) {
        public ModuleView {
            permissions = List.copyOf(permissions);
        }
    }

    /** Built-in roles from most to least, then the workspace's own by name. @param modules every module there is */
    public record RoleList(List<RoleView> roles, List<ModuleView> modules) {
        public RoleList {
            roles = List.copyOf(roles);
            modules = List.copyOf(modules);
        }
    }

    /** @param role key of the role of the workspace's own, or null. @param permissions all that comes of it */
    public record MemberAccess(
            UUID member, Role standing, String role, List<SwitchView> modules, List<Permission> permissions) {
        public MemberAccess {
            modules = List.copyOf(modules);
            permissions = List.copyOf(permissions);
        }
    }
}
