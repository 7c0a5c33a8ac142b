package io.relaydesk.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaydesk.messages.workspace.Module;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a member may do")
class RightsTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void is_what_the_role_allows_while_nothing_is_switched(Role role) {
        assertThat(Rights.of(role, role.permissions(), Map.of(), Map.of())).isEqualTo(role.permissions());
    }

    @Test
    void goes_with_a_module_that_is_off_for_the_role() {
        var rights = Rights.of(Role.AGENT, Role.AGENT.permissions(), Map.of(Module.BULK, false), Map.of());

        assertThat(rights).doesNotContain(Permission.TICKET_BULK).contains(Permission.TICKET_REPLY);
    }

    @Test
    void is_decided_by_the_persons_own_switch_before_the_roles() {
        var on = Rights.of(Role.AGENT, Role.AGENT.permissions(), Map.of(Module.BULK, false), Map.of(Module.BULK, true));
        var off = Rights.of(
                Role.MANAGER, Role.MANAGER.permissions(), Map.of(Module.TEAMS, true), Map.of(Module.TEAMS, false));

        assertThat(on).contains(Permission.TICKET_BULK);
        assertThat(off).doesNotContain(Permission.TEAM_MANAGE);
    }

    @Test
    void grows_by_a_module_that_is_on_for_the_person_though_the_role_lacks_it() {
        var rights = Rights.of(Role.AGENT, Role.AGENT.permissions(), Map.of(), Map.of(Module.MAIL, true));

        assertThat(rights).contains(Permission.MAIL_READ);
    }

    @Test
    void is_everything_for_an_owner_whatever_is_switched() {
        var rights = Rights.of(Role.OWNER, Set.of(), Map.of(Module.BULK, false), Map.of(Module.TEAMS, false));

        assertThat(rights).isEqualTo(Role.OWNER.permissions());
    }

    @Test
    void is_never_more_than_opening_and_reading_their_own_for_a_requester() {
        var rights = Rights.of(
                Role.REQUESTER, Set.of(Permission.values()), Map.of(Module.BULK, true), Map.of(Module.MAIL, true));

        assertThat(rights).containsExactlyInAnyOrder(Permission.TICKET_OPEN, Permission.TICKET_READ_OWN);
    }

    @Test
    void keeps_what_is_part_of_every_desk() {
        var rights = Rights.of(Role.AGENT, Role.AGENT.permissions(), Map.of(Module.TICKETS, false), Map.of());

        assertThat(rights).contains(Permission.TICKET_READ);
    }

    @Test
    void is_given_by_nobody_who_may_not_do_it() {
        var giver = Role.MANAGER.permissions();

        assertThatThrownBy(() -> Rights.check(Role.AGENT, Set.of(Permission.ROLE_MANAGE), Set.of(), giver))
                .isInstanceOf(Rejection.class);
        Rights.check(Role.AGENT, Set.of(Permission.ROLE_MANAGE), Set.of(Permission.ROLE_MANAGE), giver);
    }

    @Test
    void is_not_for_others_to_change_where_it_is_an_owners() {
        assertThatThrownBy(() -> Rights.check(Role.OWNER, Set.of(), Set.of(), Role.OWNER.permissions()))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> Rights.check(
                        Role.REQUESTER, Set.of(Permission.TICKET_READ), Set.of(), Role.OWNER.permissions()))
                .isInstanceOf(Rejection.class);
    }
}
