package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.relaydesk.testing.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Story 2: people come, change and go")
class PeopleStoryIT {
    private static final int FIVE_SECONDS = 5_000;

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
    void an_invited_agent_joins_by_the_link_in_the_mail_and_the_owner_sees_it() {
        var email = "arthur@" + acme.slug() + ".example";
        var members = MembersPage.open(olivia);

        var link = invites(members, "Agent", email);
        assertThat(members.pending(email)).containsText("Invited as Agent by Olivia Owner");
        var arthur = stage.stranger().goTo(link);
        LoginPage.shownIn(arthur).saysName("Arthur");

        assertThat(arthur.shell().entry("Assigned to me", 0)).isVisible();
        assertThat(arthur.page()).hasURL(Stage.DESK.origin() + "/" + acme.slug() + "/tickets/mine");
        assertThat(members.row("Arthur")).containsText("Agent");
        assertThat(members.pending(email)).hasCount(0);
    }

    @Test
    void an_invited_requester_finds_their_requests_and_nothing_else() {
        var link = invites(MembersPage.open(olivia), "Requester", "rita@" + acme.slug() + ".example");

        var rita = stage.strangerOnAPhone().goTo(link);
        LoginPage.shownIn(rita).saysName("Rita");

        assertThat(new PortalPage(rita).heading("My requests")).isVisible();
        assertThat(rita.page()).hasURL(Stage.DESK.origin() + "/" + acme.slug() + "/requests");
        rita.goTo("/" + acme.slug() + "/tickets/all");
        assertThat(new PortalPage(rita).heading("My requests")).isVisible();
        rita.goTo("/" + acme.slug() + "/members");
        assertThat(new PortalPage(rita).words("Olivia Owner")).hasCount(0);
    }

    @Test
    void a_link_works_once_and_says_so_afterwards() {
        var link = invites(MembersPage.open(olivia), "Agent", "anton@" + acme.slug() + ".example");
        var first = stage.stranger().goTo(link);
        LoginPage.shownIn(first).name().waitFor();

        var second = stage.stranger().expects(410, "/api/v1/invitations/accept").goTo(link);

        assertThat(Part.page(second).words("This invitation could not be accepted"))
                .isVisible();
        assertThat(Part.page(second).link("Log in")).isVisible();
    }

    @Test
    void somebody_in_two_workspaces_switches_between_them() {
        var ann = acme.agent("Ann");
        var globex = Stage.DESK.workspace("Globex");
        globex.joins(ann.person(), "requester");
        var window = stage.of(ann);

        window.shell().switchesTo("Globex");
        assertThat(new PortalPage(window).heading("My requests")).isVisible();
        assertThat(window.page()).hasURL(Stage.DESK.origin() + "/" + globex.slug() + "/requests");

        window.shell().switchesTo("Acme");
        assertThat(window.shell().entry("Assigned to me")).isVisible();
    }

    @Test
    void a_changed_role_changes_what_the_other_page_offers_and_can_be_undone() {
        var ann = stage.of(acme.agent("Ann"));
        ann.shell().live();
        var members = MembersPage.open(olivia);

        members.gives("Ann", "Viewer");

        assertThat(members.row("Ann")).containsText("Viewer");
        assertThat(ann.shell().entry("Assigned to me")).hasCount(0);
        assertThat(ann.shell().entry("All open")).isVisible();

        Part.page(olivia).button("Undo").click();
        assertThat(ann.shell().entry("Assigned to me")).isVisible();
        assertThat(members.row("Ann")).containsText("Agent");
    }

    @Test
    void who_is_deactivated_is_out_within_five_seconds() {
        var ann = acme.agent("Ann");
        var window = stage.of(ann);
        window.expects(404, "").shell().live();
        var members = MembersPage.open(olivia);

        members.deactivates("Ann");

        assertThat(new NewWorkspacePage(window).heading("New workspace"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FIVE_SECONDS));
        assertThat(members.row("Ann")).containsText("deactivated");
        window.goTo("/" + acme.slug() + "/tickets/all");
        assertThat(Part.page(window).words("Acme")).hasCount(0);
    }

    private static String invites(MembersPage members, String role, String email) {
        var before = Stage.DESK.mails().newest();
        members.invites(role, email);
        return "/invite#" + Stage.DESK.mails().next(email, before).invitation();
    }
}
