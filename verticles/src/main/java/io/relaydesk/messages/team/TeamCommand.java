package io.relaydesk.messages.team;

import io.relaydesk.messages.team.TeamViews.ArchivedTeam;
import io.relaydesk.messages.team.TeamViews.Keyword;
import io.relaydesk.messages.team.TeamViews.TeamDetail;
import io.relaydesk.messages.team.TeamViews.TeamView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What teams can be asked to do. */
public sealed interface TeamCommand<R> extends Message<R> {

    /** @param code empty for none; departments only */
    @Needs(Permission.TEAM_MANAGE)
    record Add(
            TeamKind kind,
            String name,
            Optional<String> description,
            Optional<String> colour,
            Optional<String> code,
            Optional<TeamAssignment> assignment)
            implements TeamCommand<TeamView> {}

    /**
     * What is empty stays.
     *
     * @param version the one the change is based on
     * @param code an empty text for none
     */
    @Needs(Permission.TEAM_MANAGE)
    record Change(
            UUID team,
            int version,
            Optional<String> name,
            Optional<String> description,
            Optional<String> colour,
            Optional<String> code,
            Optional<TeamAssignment> assignment)
            implements TeamCommand<TeamView> {}

    /** It cannot be chosen any more. With a replacement its tickets move there behind the scenes. */
    @Needs(Permission.TEAM_MANAGE)
    record Archive(UUID team, int version, Optional<UUID> replacement) implements TeamCommand<ArchivedTeam> {}

    @Needs(Permission.TEAM_MANAGE)
    record Restore(UUID team, int version) implements TeamCommand<TeamView> {}

    /** All keywords of a department, at most 500; they replace those before. */
    @Needs(Permission.TEAM_MANAGE)
    record PutKeywords(UUID team, int version, List<Keyword> keywords) implements TeamCommand<TeamDetail> {
        public PutKeywords {
            keywords = List.copyOf(keywords);
        }
    }

    /** Takes somebody into the team, or gives them another role there. Who leads a team may do so in their own. */
    @Needs({Permission.TEAM_MANAGE, Permission.MEMBER_READ})
    record PutMember(UUID team, UUID member, TeamRole role) implements TeamCommand<TeamDetail> {}

    @Needs({Permission.TEAM_MANAGE, Permission.MEMBER_READ})
    record RemoveMember(UUID team, UUID member) implements TeamCommand<TeamDetail> {}
}
