package io.relaydesk.workspace;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Rejection;
import java.util.Optional;
import java.util.UUID;

/**
 * A member as the rules see it. Pure.
 *
 * @param version grows with every change
 */
record Membership(UUID member, Role role, boolean active, int version) {

    /**
     * What becomes of the member when somebody changes it.
     *
     * @param by who asks
     * @param otherOwners active owners besides this member
     * @throws Rejection when the desk says no: nobody gives or takes a role above their own, and one active owner always remains
     */
    Membership changed(Membership by, Optional<Role> newRole, Optional<Boolean> newActive, int otherOwners) {
        var wanted = new Membership(member, newRole.orElse(role), newActive.orElse(active), version + 1);
        if (wanted.role == role && wanted.active == active) return this;
        var losesOwner = role == Role.OWNER && active && (wanted.role != Role.OWNER || !wanted.active);
        if (losesOwner && otherOwners == 0) {
            throw Rejection.conflict(
                    "last-owner", "A workspace needs an owner. Make somebody else an owner first, then try again.");
        }
        if (member.equals(by.member) && !wanted.active) {
            throw Rejection.conflict("yourself", "You cannot deactivate yourself. Ask another administrator to do it.");
        }
        var self = member.equals(by.member);
        if (!self && !by.role.mayGrant(role) && by.role != role) {
            throw Rejection.conflict("role-above-yours", "This member's role stands above yours. Ask an owner.");
        }
        if (wanted.role != role && by.role != wanted.role && !by.role.mayGrant(wanted.role)) {
            throw Rejection.conflict(
                    "role-above-yours", "You cannot give a role that stands above yours. Ask an owner.");
        }
        return wanted;
    }
}
