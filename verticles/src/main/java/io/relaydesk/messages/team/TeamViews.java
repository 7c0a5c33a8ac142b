package io.relaydesk.messages.team;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of teams; the fields are those of the contract. */
public final class TeamViews {
    private TeamViews() {}

    /**
     * A team or department.
     *
     * @param code 1 to 8 capital letters and digits for numbers of its own; null for none
     * @param members how many people are in it
     * @param mine what the reader is in it; null when they are not
     * @param archivedAt null while it is in use
     */
    public record TeamView(
            UUID id,
            TeamKind kind,
            String key,
            String name,
            String description,
            String colour,
            String code,
            TeamAssignment assignment,
            int members,
            TeamRole mine,
            Instant archivedAt,
            int version) {}

    /** By name. @param next cursor of the following page, null on the last */
    public record TeamPage(List<TeamView> teams, String next) {
        public TeamPage {
            teams = List.copyOf(teams);
        }
    }

    /** @param lastAssignedAt when a ticket last came to them by turn; null for never */
    public record TeamMemberView(
            Ref member, Role workspaceRole, boolean active, TeamRole role, Instant joinedAt, Instant lastAssignedAt) {}

    /** A word that speaks for a department (CR-1). @param weight 0.01 to 100 */
    public record Keyword(String keyword, double weight, boolean active) {}

    /** A team with its people, by name, and its keywords, in order of the alphabet. */
    public record TeamDetail(TeamView team, List<TeamMemberView> people, List<Keyword> keywords) {
        public TeamDetail {
            people = List.copyOf(people);
            keywords = List.copyOf(keywords);
        }
    }

    /** @param job moves its tickets to the replacement; null without one */
    public record ArchivedTeam(TeamView team, UUID job) {}
}
