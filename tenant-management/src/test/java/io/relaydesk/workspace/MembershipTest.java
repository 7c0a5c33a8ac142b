package io.relaydesk.workspace;

import static io.relaydesk.messages.workspace.Role.ADMIN;
import static io.relaydesk.messages.workspace.Role.AGENT;
import static io.relaydesk.messages.workspace.Role.MANAGER;
import static io.relaydesk.messages.workspace.Role.OWNER;
import static io.relaydesk.messages.workspace.Role.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.Rejection;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A membership")
class MembershipTest {
    private static final Membership OLIVIA = member(1, OWNER);
    private static final Membership ADA = member(2, ADMIN);
    private static final Membership ANN = member(3, AGENT);

    @Test
    void gets_another_role_and_version() {
        assertThat(role(ANN, ADA, MANAGER, 1)).isEqualTo(new Membership(ANN.member(), MANAGER, true, 6));
    }

    @Test
    void is_ended_and_taken_up_again() {
        var gone = active(ANN, ADA, false, 1);

        assertThat(gone).isEqualTo(new Membership(ANN.member(), AGENT, false, 6));
        assertThat(active(gone, ADA, true, 1)).isEqualTo(new Membership(ANN.member(), AGENT, true, 7));
    }

    @Test
    void stays_as_it_is_when_nothing_is_different() {
        assertThat(ANN.changed(ADA, Optional.of(AGENT), Optional.of(true), 1)).isSameAs(ANN);
        assertThat(ANN.changed(ADA, Optional.empty(), Optional.empty(), 1)).isSameAs(ANN);
        assertThat(OLIVIA.changed(ADA, Optional.of(OWNER), Optional.empty(), 0)).isSameAs(OLIVIA);
    }

    @Test
    void of_the_last_owner_stays() {
        refused("last-owner", () -> role(OLIVIA, OLIVIA, ADMIN, 0));
        refused("last-owner", () -> active(OLIVIA, OLIVIA, false, 0));
        refused("last-owner", () -> role(OLIVIA, ADA, ADMIN, 0));
    }

    @Test
    void of_an_owner_ends_when_another_one_is_there() {
        var second = member(4, OWNER);

        assertThat(role(OLIVIA, second, AGENT, 1).role()).isEqualTo(AGENT);
        assertThat(active(OLIVIA, second, false, 1).active()).isFalse();
        assertThat(role(OLIVIA, OLIVIA, AGENT, 1).role()).isEqualTo(AGENT);
    }

    @Test
    void of_an_owner_who_was_ended_does_not_count_as_the_last() {
        var gone = new Membership(OLIVIA.member(), OWNER, false, 5);

        assertThat(role(gone, member(4, OWNER), AGENT, 0).role()).isEqualTo(AGENT);
    }

    @Test
    void is_not_ended_by_oneself() {
        refused("yourself", () -> active(ADA, ADA, false, 1));
        refused("yourself", () -> active(OLIVIA, OLIVIA, false, 1));
    }

    @Test
    void goes_down_by_oneself_but_not_up() {
        assertThat(role(ADA, ADA, REQUESTER, 1).role()).isEqualTo(REQUESTER);
        refused("role-above-yours", () -> role(ADA, ADA, OWNER, 1));
    }

    @Test
    void of_who_stands_above_is_not_touched() {
        refused("role-above-yours", () -> role(OLIVIA, ADA, AGENT, 1));
        refused("role-above-yours", () -> active(OLIVIA, ADA, false, 1));
        refused("role-above-yours", () -> active(ADA, ANN, false, 1));
    }

    @Test
    void of_an_equal_is_changed() {
        assertThat(role(member(4, ADMIN), ADA, AGENT, 1).role()).isEqualTo(AGENT);
        assertThat(role(ANN, ADA, ADMIN, 1).role()).isEqualTo(ADMIN);
    }

    @Test
    void rises_at_most_to_the_role_of_who_gives_it() {
        refused("role-above-yours", () -> role(ANN, ADA, OWNER, 1));
        assertThat(role(ANN, OLIVIA, OWNER, 1).role()).isEqualTo(OWNER);
    }

    @Test
    void never_lets_anybody_give_more_than_they_have() {
        for (var by : Role.values()) {
            for (var given : Role.values()) {
                if (given.ordinal() >= by.ordinal()) continue;
                refused("role-above-yours", () -> role(member(9, REQUESTER), member(8, by), given, 5));
            }
        }
    }

    private static Membership member(int id, Role role) {
        return new Membership(new UUID(0, id), role, true, 5);
    }

    private static Membership role(Membership whose, Membership by, Role wanted, int otherOwners) {
        return whose.changed(by, Optional.of(wanted), Optional.empty(), otherOwners);
    }

    private static Membership active(Membership whose, Membership by, boolean wanted, int otherOwners) {
        return whose.changed(by, Optional.empty(), Optional.of(wanted), otherOwners);
    }

    private static void refused(String rule, ThrowingCallable change) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.error())
                        .isInstanceOfSatisfying(
                                Conflict.class,
                                conflict -> assertThat(conflict.rule()).isEqualTo(rule)));
    }
}
