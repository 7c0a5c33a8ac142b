package io.relaydesk.workspace;

import io.relaydesk.messages.workspace.Module;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a member may do, from role and switches (IA-12, IA-13). Pure; deny by default. */
final class Rights {
    private static final Set<Permission> OF_REQUESTERS = EnumSet.of(Permission.TICKET_OPEN, Permission.TICKET_READ_OWN);

    private Rights() {}

    /**
     * What comes of a role's permissions and the switches. The person's switch beats the role's: on gives what belongs to the
     * module, off takes it. Owners may do everything, whatever is switched; requesters nothing but what requesters may.
     */
    static Set<Permission> of(
            Role standing, Collection<Permission> allowed, Map<Module, Boolean> ofRole, Map<Module, Boolean> ofPerson) {
        if (standing == Role.OWNER) return Role.OWNER.permissions();
        var rights = EnumSet.noneOf(Permission.class);
        rights.addAll(allowed);
        for (var module : Module.values()) {
            if (module.kind() == Module.Kind.CORE) continue;
            var on = ofPerson.getOrDefault(module, ofRole.get(module));
            if (on == null) continue;
            if (on) rights.addAll(module.permissions());
            else rights.removeAll(module.permissions());
        }
        if (standing == Role.REQUESTER) rights.retainAll(OF_REQUESTERS);
        return rights;
    }

    /** @throws Rejection when a role would allow what a role cannot, or its giver may not do it either */
    static void check(
            Role standing, Collection<Permission> wanted, Collection<Permission> before, Set<Permission> giver) {
        if (standing == Role.OWNER)
            throw Rejection.conflict("owner-may-all", "Owners may do everything. Make somebody an admin instead.");
        if (standing == Role.REQUESTER && !OF_REQUESTERS.containsAll(wanted)) {
            throw Rejection.invalid("permissions", "Requesters open tickets and read their own, and nothing else.");
        }
        if (wanted.contains(Permission.WORKSPACE_ARCHIVE))
            throw Rejection.invalid("permissions", "Only owners archive a workspace.");
        for (var permission : wanted) {
            if (!giver.contains(permission) && !before.contains(permission)) {
                throw Rejection.conflict(
                        "not-yours-to-give", "You cannot allow " + permission.key() + ": you may not do it yourself.");
            }
        }
    }
}
