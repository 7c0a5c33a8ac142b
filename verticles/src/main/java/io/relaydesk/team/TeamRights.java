package io.relaydesk.team;

import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import java.util.Optional;

/**
 * Who may say who is in a team. Pure.
 *
 * @param managesTeams the role in the workspace allows it for all teams
 * @param own what they are in this team
 */
record TeamRights(boolean managesTeams, Optional<TeamRole> own) {

    /**
     * Whether they may make of somebody who was {@code before} in the team what is {@code after}; empty is: not in it. An admin of
     * the team may do everything there; a lead says who its agents are.
     */
    boolean mayTurn(Optional<TeamRole> before, Optional<TeamRole> after) {
        if (managesTeams || own.equals(Optional.of(TeamRole.ADMIN))) return true;
        return own.equals(Optional.of(TeamRole.LEAD)) && agentAtMost(before) && agentAtMost(after);
    }

    private static boolean agentAtMost(Optional<TeamRole> role) {
        return role.isEmpty() || role.get() == TeamRole.AGENT;
    }

    /** @throws Rejection when they may not */
    void require(Optional<TeamRole> before, Optional<TeamRole> after) {
        if (!mayTurn(before, after)) throw Rejection.forbidden(Permission.TEAM_MANAGE);
    }
}
