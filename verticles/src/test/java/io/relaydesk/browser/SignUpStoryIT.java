package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.relaydesk.testing.HelpDesk;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Story 1: somebody unknown signs up")
class SignUpStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    @Test
    void from_the_first_page_to_a_workspace_of_their_own() {
        var window = stage.stranger().goTo("/");
        var login = LoginPage.shownIn(window);

        login.types(login.asksForCode("ida@signup.example").code());
        login.saysName("");
        assertThat(login.words("Please say how others should call you.")).isVisible();
        login.saysName("Ida Holm");
        var page = new NewWorkspacePage(window);
        page.name().fill("Kaffee & Söhne");
        assertThat(page.address()).hasValue("kaffee-sohne");
        page.picks("Simple");
        page.creates();

        assertThat(window.page()).hasURL(Stage.DESK.origin() + "/kaffee-sohne/tickets/mine");
        assertThat(window.shell().switcher()).containsText("Kaffee & Söhne");
        assertThat(MembersPage.open(window).row("Ida Holm")).containsText("Owner");
        window.shell().goesTo("Everything");
        var first = TicketsPage.shownIn(window).writesTicket("The first one", "Does it work?");
        assertThat(first.property("Status", "Open")).isVisible();
    }

    @Test
    void the_code_may_be_pasted_as_it_was_marked_in_the_mail() {
        var login = LoginPage.open(stage.stranger());
        var code = login.asksForCode("paul@signup.example").code();

        login.pastes(" Code: " + code.substring(0, 3) + " " + code.substring(3) + "\n");

        assertThat(login.name()).isVisible();
    }

    @Test
    void a_wrong_code_is_said_at_the_field_and_the_third_uses_the_code_up() {
        var login = LoginPage.open(stage.stranger().expects(401, "/api/v1/auth/sessions"));
        var right = login.asksForCode("wanda@signup.example").code();
        var wrong = right.equals("123456") ? "654321" : "123456";

        login.types(wrong);
        assertThat(login.code()).hasAccessibleDescription("This code is not right. You have 2 more tries.");
        login.types(wrong);
        assertThat(login.code()).hasAccessibleDescription("This code is not right. You have one more try.");
        login.types(wrong);
        assertThat(login.alert()).containsText("it is used up now");
        login.types(right);
        assertThat(login.alert()).containsText("This code is no longer good");

        var before = Stage.DESK.mails().newest();
        login.button("Send again").click();
        login.types(Stage.DESK.mails().next("wanda@signup.example", before).code());
        assertThat(login.name()).isVisible();
    }

    @Test
    void how_long_to_wait_before_asking_again_is_seen() {
        try (var strict = HelpDesk.with(Map.of("RELAYDESK_AUTH_RESEND_WAIT", "2s"))) {
            var login = LoginPage.open(stage.stranger(strict));

            login.address().fill("willa@signup.example");
            login.button("Send me a code").click();

            assertThat(login.words("Send again in 0:0")).isVisible();
            assertThat(login.button("Send again")).not().isVisible();
            assertThat(login.button("Send again")).isVisible();
        }
    }

    @Test
    void what_is_no_address_is_said_at_the_field() {
        var login = LoginPage.open(stage.stranger());

        login.address().fill("nobody at all");
        login.button("Send me a code").click();

        assertThat(login.address())
                .hasAccessibleDescription(Pattern.compile("This does not look like an e-mail address\\."));
        assertThat(login.address()).hasValue("nobody at all");
    }

    @Test
    void reserved_and_taken_addresses_are_refused_while_typing() {
        var taken = Stage.DESK.workspace("Acme").slug();
        var window = stage.stranger();
        var login = LoginPage.open(window);
        login.logsIn("rosa@signup.example");
        login.saysName("Rosa");
        var page = new NewWorkspacePage(window);

        page.name().fill("Support");
        assertThat(page.address()).hasValue("support-desk");
        page.address().fill("support");
        assertThat(page.address())
                .hasAccessibleDescription(Pattern.compile("This address is reserved\\. Choose another one\\."));
        page.address().fill(taken);
        assertThat(page.address())
                .hasAccessibleDescription(Pattern.compile("This address is taken\\. Choose another one\\."));
        page.address().fill("x");
        assertThat(page.address())
                .hasAccessibleDescription(
                        Pattern.compile("Use 2 to 40 small letters, digits and single hyphens between them\\."));
        assertThat(page.name()).hasValue("Support");
    }

    @Test
    void a_preset_shows_all_of_its_statuses() {
        var window = stage.of(Stage.DESK.workspace("Acme").owner());

        window.shell().switchesTo("New workspace");

        var page = new NewWorkspacePage(window);
        page.name().waitFor();
        Assertions.assertThat(page.statuses("Classic help desk"))
                .isEqualTo(List.of("New", "Open", "Pending", "On hold", "Solved", "Closed"));
    }
}
