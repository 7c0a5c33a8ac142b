package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Workspace;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("An agent who never touches the mouse")
class KeyboardStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Acme");
    private Window window;
    private TicketsPage tickets;

    @BeforeEach
    void three_tickets_and_an_agent() {
        for (var subject : new String[] {"Third", "Second", "First"}) acme.ticket(subject);
        tickets = TicketsPage.open(stage.outside(acme.agent("Ann")), acme, "all");
        window = tickets.window;
        tickets.row("First").waitFor();
    }

    @Test
    void moves_by_j_and_k_and_opens_by_enter() {
        press("j");
        assertThat(tickets.row("First")).isFocused();
        press("j");
        press("j");
        press("k");
        assertThat(tickets.row("Second")).isFocused();
        press("Enter");
        assertThat(ticket("Second").messages()).hasCount(1);

        press("]");
        assertThat(ticket("Third").messages()).hasCount(1);
        press("[");
        assertThat(ticket("Second").messages()).hasCount(1);
        press("Escape");
        assertThat(window.page()).hasURL(Pattern.compile(".*/tickets/all$"));
    }

    @Test
    void replies_by_r_notes_by_n_and_letters_in_fields_are_letters() {
        press("j");
        press("Enter");
        var first = ticket("First");
        first.messages().first().waitFor();

        press("r");
        assertThat(first.field("Reply to Olivia Owner")).isFocused();
        window.page().keyboard().type("needs j, k, e and a?");
        assertThat(first.writing()).hasText("needs j, k, e and a?");
        assertThat(first.property("Status", "New")).isVisible();
        press("ControlOrMeta+Enter");
        assertThat(first.message("needs j, k, e and a?")).hasCount(1);
        press("Escape");
        press("n");
        assertThat(first.field("Note for your colleagues")).isFocused();
        window.page().keyboard().type("secret");
        press("ControlOrMeta+Enter");
        assertThat(first.message("secret")).containsText("Internal note");
    }

    @Test
    void assigns_by_a_sets_priority_by_p_and_solves_by_e() {
        press("j");
        press("Enter");
        var first = ticket("First");
        first.messages().first().waitFor();

        press("a");
        types("Find by name or address", "Ann");
        Part.page(window).starting(AriaRole.OPTION, "Ann").waitFor();
        press("Enter");
        assertThat(first.property("Assignee", "Ann")).isFocused();
        press("p");
        Part.page(window).part(AriaRole.MENU).root().waitFor();
        press("u");
        press("Enter");
        assertThat(first.property("Priority", "Urgent")).isVisible();
        assertThat(Part.page(window).part(AriaRole.MENU).root()).hasCount(0);
        press("e");
        assertThat(first.property("Status", "Solved")).isVisible();
    }

    @Test
    void jumps_by_g_and_by_the_palette() {
        press("g");
        press("u");
        assertThat(tickets.heading("Unassigned")).isVisible();
        press("g");
        press("p");
        assertThat(Part.page(window).heading("Members")).isVisible();
        press("c");
        assertThat(Part.page(window).heading("New ticket")).isVisible();

        press("ControlOrMeta+k");
        types("Type a command, a ticket number or words", "2");
        Part.page(window).find(AriaRole.OPTION, "Open ticket #2").waitFor();
        press("Enter");
        assertThat(ticket("Second").messages()).hasCount(1);
        press("ControlOrMeta+k");
        types("Type a command, a ticket number or words", "everyth");
        press("Enter");
        assertThat(tickets.heading("Everything")).isVisible();
        assertThat(Part.page(window).find(AriaRole.DIALOG, "Search or jump to")).hasCount(0);
    }

    @Test
    void is_told_the_keys_by_a_question_mark_and_can_switch_them_off() {
        press("?");
        var sheet = Part.page(window).part(AriaRole.DIALOG, "Keyboard shortcuts");
        assertThat(sheet.words("Next row")).isVisible();
        press("j");
        assertThat(tickets.row("First")).not().isFocused();

        sheet.like(AriaRole.SWITCH, "Single-letter shortcuts").press("Space");
        press("Escape");
        assertThat(sheet.root()).hasCount(0);
        press("j");
        press("ControlOrMeta+k");

        assertThat(Part.page(window).find(AriaRole.DIALOG, "Search or jump to")).isVisible();
        assertThat(tickets.row("First")).not().isFocused();
    }

    private TicketPage ticket(String subject) {
        return new TicketPage(window, subject);
    }

    /** Into the field that has just come up and taken the focus. */
    private void types(String placeholder, String text) {
        var shown = new Locator.FilterOptions().setVisible(true);
        assertThat(window.page().getByPlaceholder(placeholder).filter(shown)).isFocused();
        window.page().keyboard().type(text);
    }

    private void press(String key) {
        window.page().keyboard().press(key);
    }
}
