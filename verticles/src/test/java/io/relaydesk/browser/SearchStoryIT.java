package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Finding a ticket again")
class SearchStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private Workspace acme;
    private Agent ann;
    private Requester rita;

    @BeforeEach
    void a_desk_with_tickets() {
        acme = Stage.DESK.workspace("Acme");
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
        rita.opens("The printer is on fire", "Smoke comes out of tray two.");
        var other = rita.opens("A chair squeaks", "It is the Müller model.");
        ann.notes(other, "Printers are not chairs.");
    }

    @Test
    void shows_hits_as_one_types_and_leads_there_by_keys_alone() {
        var window = stage.of(ann);
        window.shell().live();

        window.page().keyboard().press("/");
        field(window).fill("muller");

        assertThat(hits(window)).hasCount(1);
        assertThat(hits(window).first()).containsText("A chair squeaks");
        assertThat(hits(window).first().locator("mark")).hasText("Müller");
        org.assertj.core.api.Assertions.assertThat(Axe.faults(window.page())).isEmpty();

        field(window).fill("printer sta");
        window.page().keyboard().press("ArrowDown");
        window.page().keyboard().press("Tab");
        assertThat(field(window)).hasValue("printer status:");
        field(window).fill("printer");
        assertThat(hits(window)).hasCount(2);
        window.page().keyboard().press("Enter");
        window.page().keyboard().press("Enter");
        assertThat(Part.page(window).heading("The printer is on fire")).isVisible();
    }

    @Test
    void says_what_it_does_not_understand_and_keeps_what_was_found() {
        var window = stage.of(ann).expects(422, "/search");
        window.goTo("/" + acme.slug() + "/search?q=fire");
        assertThat(hits(window)).hasCount(1);

        field(window).fill("colour:red");

        assertThat(Part.page(window).words("There is no filter called colour.")).isVisible();
        assertThat(hits(window)).hasCount(1);
    }

    @Test
    void gives_requesters_what_they_can_read() {
        var window = stage.ofOnAPhone(rita);

        Part.page(window).link("Search").click();
        field(window).fill("printer");

        assertThat(hits(window)).hasCount(1);
        assertThat(hits(window).first()).containsText("The printer is on fire");
    }

    private static Locator field(Window window) {
        return Part.page(window).root().getByLabel("Search tickets");
    }

    private static Locator hits(Window window) {
        return Part.page(window).part(AriaRole.MAIN).root().getByRole(AriaRole.LISTITEM);
    }
}
