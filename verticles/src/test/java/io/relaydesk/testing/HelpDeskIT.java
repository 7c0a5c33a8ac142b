package io.relaydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The driver of the tests")
class HelpDeskIT {
    final HelpDesk desk = HelpDesk.start();
    final Workspace acme = desk.workspace("Acme");

    @Test
    void lets_people_work_on_a_ticket() {
        var ann = acme.agent("Ann");
        var rita = acme.requester("Rita");
        var printer = rita.opens("The printer is on fire");

        ann.takes(printer);
        ann.replies(printer, "Stand back.");
        ann.notes(printer, "Third fire this week.");

        assertThat(ann.workList()).containsExactly("The printer is on fire");
        assertThat(ann.reads(printer)).hasSize(3);
        assertThat(rita.reads(printer)).hasSize(2).last().isEqualTo("Stand back.");

        ann.solves(printer);
        assertThat(ann.workList()).isEmpty();

        ann.reopens(printer);
        assertThat(ann.workList()).containsExactly("The printer is on fire");
    }

    @Test
    void knows_every_role() {
        var roles = List.of(
                acme.owner(),
                acme.admin("Ada"),
                acme.manager("Max"),
                acme.agent("Ann"),
                acme.colleague("Cleo"),
                acme.viewer("Vic"),
                acme.requester("Rita"));

        assertThat(roles)
                .allSatisfy(member -> assertThat(member.person()
                                .get("/api/v1/me")
                                .ok()
                                .at("/workspaces/0/role")
                                .asText())
                        .isEqualTo(member.role()));
    }

    @Test
    void shows_what_comes_over_the_socket() {
        var ann = acme.agent("Ann");
        try (var live = ann.live()) {
            live.frame("welcome");

            acme.ticket("Live");

            assertThat(live.event("ticket.opened").at("/ticket/subject").asText())
                    .isEqualTo("Live");
        }
    }

    @Test
    void renews_access_with_the_cookie_and_logs_out() {
        var ann = acme.agent("Ann").person();
        var first = ann.token();

        ann.renews();

        assertThat(ann.token()).isNotEqualTo(first);
        assertThat(ann.get("/api/v1/me").send().status()).isEqualTo(200);

        ann.logsOut();

        assertThat(ann.asks("POST", "/api/v1/auth/access").refused()).isEqualTo("logged-out");
    }

    @Test
    void fails_a_test_whose_people_are_refused() {
        var vic = acme.viewer("Vic");
        var ticket = acme.ticket("Not his");

        assertThatThrownBy(() -> vic.takes(ticket))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("forbidden");
    }
}
