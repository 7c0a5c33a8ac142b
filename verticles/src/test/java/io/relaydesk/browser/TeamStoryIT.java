package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Teams are set up and share tickets")
class TeamStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private Workspace acme;
    private Window olivia;

    @BeforeEach
    void an_owner_at_work() {
        acme = Stage.DESK.workspace("Acme");
        olivia = stage.of(acme.owner());
        olivia.shell().live();
    }

    @Test
    void an_owner_adds_a_department_with_its_lead_and_how_its_tickets_find_somebody() {
        acme.agent("Ann");
        var teams = TeamsPage.open(olivia, acme);

        teams.adds("Payroll", "Department");
        teams.takesIn("Ann");
        teams.gives("Ann", "Lead");
        assertThat(teams.person("Ann")).containsText("Lead");
        teams.radio("Round robin").check();
        teams.field("Code").fill("pay");
        teams.saves();
        assertThat(Part.page(olivia).find(AriaRole.REGION, "Unsaved changes")).hasCount(0);

        teams.link("All teams · Department").click();
        assertThat(teams.starting(AriaRole.LINK, "Payroll")).containsText("Round robin");
        assertThat(teams.starting(AriaRole.LINK, "Payroll")).containsText("1 person");
        assertThat(Axe.faults(olivia.page())).isEmpty();
    }

    @Test
    void a_ticket_is_shared_and_appears_at_once_before_the_other_team() {
        var tom = acme.teamAgent("Tom");
        acme.team("Network").with(tom);
        var wages = acme.requester("Rita").opens("My wages are late");
        var toms = stage.of(tom);
        toms.shell().live();
        var list = TicketsPage.open(toms, acme, "all");
        var ticket = TicketPage.open(olivia, acme, wages);

        Part.page(olivia).button("Share with a team").click();
        ticket.pick("Network");

        assertThat(Part.page(olivia).like(AriaRole.BUTTON, "What Network may do"))
                .containsText("May read it");
        assertThat(list.row("My wages are late")).isVisible();
    }
}
