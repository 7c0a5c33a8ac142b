package io.relaydesk.ticket;

import static io.relaydesk.ticket.Samples.ANN;
import static io.relaydesk.ticket.Samples.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A member who stands to a ticket")
class StandingTest {
    private static final Standing NONE = new Standing(false, false, false, Optional.empty());
    private static final Standing OWN = new Standing(true, false, false, Optional.empty());
    private static final Standing WORKS = new Standing(false, true, false, Optional.empty());
    private static final Standing READS = new Standing(false, false, true, Optional.empty());

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMIN", "MANAGER", "AGENT", "MEMBER", "VIEWER"})
    void sees_it_without_any_tie_when_the_role_reads_all_tickets(Role role) {
        assertThat(NONE.visibleTo(member(ANN, role))).isTrue();
        assertThat(NONE.workableBy(member(ANN, role))).isTrue();
    }

    @Test
    void sees_it_as_an_agent_of_a_team_by_any_tie_and_not_without() {
        var agent = member(ANN, Role.TEAM_AGENT);

        assertThat(NONE.visibleTo(agent)).isFalse();
        assertThat(OWN.visibleTo(agent)).isTrue();
        assertThat(WORKS.visibleTo(agent)).isTrue();
        assertThat(READS.visibleTo(agent)).isTrue();
    }

    @Test
    void sees_it_as_a_requester_when_it_is_their_own_and_never_because_of_a_team() {
        var requester = member(ANN, Role.REQUESTER);

        assertThat(OWN.visibleTo(requester)).isTrue();
        assertThat(WORKS.visibleTo(requester)).isFalse();
        assertThat(READS.visibleTo(requester)).isFalse();
        assertThatNoException().isThrownBy(() -> OWN.requireWork(requester));
    }

    @Test
    void is_told_that_it_is_shared_for_reading_only() {
        var agent = member(ANN, Role.TEAM_AGENT);

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> READS.requireWork(agent))
                .withMessageContaining("shared-for-reading");
        assertThatNoException().isThrownBy(() -> WORKS.requireWork(agent));
    }

    @Test
    void may_do_with_it_what_their_role_in_its_team_lends_besides() {
        var colleague = member(ANN, Role.MEMBER);
        var agent = new Standing(false, false, false, Optional.of(TeamRole.AGENT));
        var lead = new Standing(false, false, false, Optional.of(TeamRole.LEAD));

        assertThat(NONE.lend(colleague).may(Permission.TICKET_REPLY)).isFalse();
        assertThat(agent.lend(colleague).may(Permission.TICKET_REPLY)).isTrue();
        assertThat(agent.lend(colleague).may(Permission.TICKET_SHARE)).isFalse();
        assertThat(lead.lend(colleague).may(Permission.TICKET_SHARE)).isTrue();
        assertThat(lead.visibleTo(member(ANN, Role.TEAM_AGENT))).isTrue();
        assertThat(lead.lend(member(ANN, Role.REQUESTER)).may(Permission.TICKET_SHARE))
                .isFalse();
    }

    @Test
    void is_told_of_no_such_ticket_when_it_is_not_theirs_to_see() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> NONE.requireWork(member(ANN, Role.TEAM_AGENT)))
                .withMessageContaining("NotFound");
    }
}
