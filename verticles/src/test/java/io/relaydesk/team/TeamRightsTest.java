package io.relaydesk.team;

import static io.relaydesk.messages.team.TeamRole.ADMIN;
import static io.relaydesk.messages.team.TeamRole.AGENT;
import static io.relaydesk.messages.team.TeamRole.LEAD;
import static io.relaydesk.messages.team.TeamRole.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What somebody is in a team")
class TeamRightsTest {
    private static final Optional<TeamRole> NOBODY = Optional.empty();

    @ParameterizedTest
    @EnumSource
    void may_be_decided_by_who_manages_teams_and_by_an_admin_of_the_team(TeamRole role) {
        for (var rights : new TeamRights[] {new TeamRights(true, NOBODY), new TeamRights(false, Optional.of(ADMIN))}) {
            assertThat(rights.mayTurn(NOBODY, Optional.of(role))).isTrue();
            assertThat(rights.mayTurn(Optional.of(role), NOBODY)).isTrue();
            assertThat(rights.mayTurn(Optional.of(role), Optional.of(ADMIN))).isTrue();
        }
    }

    @Test
    void may_be_decided_by_a_lead_as_long_as_it_is_about_agents() {
        var lead = new TeamRights(false, Optional.of(LEAD));

        assertThat(lead.mayTurn(NOBODY, Optional.of(AGENT))).isTrue();
        assertThat(lead.mayTurn(Optional.of(AGENT), NOBODY)).isTrue();
        assertThat(lead.mayTurn(Optional.of(AGENT), Optional.of(LEAD))).isFalse();
        assertThat(lead.mayTurn(Optional.of(LEAD), NOBODY)).isFalse();
        assertThat(lead.mayTurn(Optional.of(ADMIN), Optional.of(AGENT))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "SUPERVISOR"})
    void is_not_decided_by_others_in_the_team_nor_by_outsiders(TeamRole role) {
        assertThat(new TeamRights(false, Optional.of(role)).mayTurn(NOBODY, Optional.of(AGENT)))
                .isFalse();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> new TeamRights(false, NOBODY).require(NOBODY, Optional.of(AGENT)))
                .withMessageContaining("team.manage");
    }

    @Test
    void lends_what_the_work_needs_on_the_tickets_of_the_team() {
        assertThat(AGENT.lent())
                .containsExactlyInAnyOrder(Permission.TICKET_REPLY, Permission.TICKET_NOTE, Permission.TICKET_CHANGE);
        assertThat(LEAD.lent()).containsAll(AGENT.lent()).contains(Permission.TICKET_SHARE);
        assertThat(ADMIN.lent()).containsExactlyInAnyOrderElementsOf(LEAD.lent());
        assertThat(SUPERVISOR.lent()).doesNotContain(Permission.TICKET_REPLY);
    }

    @Test
    void says_who_gets_tickets_by_turn() {
        assertThat(Arrays.stream(TeamRole.values()).filter(TeamRole::takesTurns))
                .containsExactly(AGENT, LEAD);
    }
}
