package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Workspace;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Two tickets that are one")
class MergeStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Merge");
    private final Agent ann = acme.agent("Ann");
    private final Agent ben = acme.agent("Ben");
    private final Requester rita = acme.requester("Rita");

    @Test
    void are_merged_with_a_key_and_taken_apart_again_while_a_colleague_looks_on() {
        var first = rita.opens("The printer is on fire", "It burns.");
        var second = rita.opens("Printer again", "It still burns.");
        var colleague = TicketPage.open(stage.of(ben), acme, second);
        var page = TicketPage.open(stage.of(ann), acme, second);
        // What a page has just read may have gone back to its own ticket meanwhile.
        colleague.window.expects(404, "/read");
        page.window.expects(404, "/read");

        page.page().keyboard().press("m");
        var dialog = Part.page(page.window).part(AriaRole.DIALOG);
        writes(dialog, "Merge into", "" + first.number());

        var whole = new TicketPage(page.window, "The printer is on fire");
        assertThat(whole.message("It still burns.")).containsText("from #" + second.number());
        var followed = new TicketPage(colleague.window, "The printer is on fire");
        assertThat(followed.message("It still burns.")).isVisible();
        Assertions.assertThat(Axe.faults(page.page())).isEmpty();

        whole.button("Undo the merge").click();

        assertThat(whole.message("It still burns.")).hasCount(0);
        assertThat(followed.message("It still burns.")).hasCount(0);
        assertThat(TicketPage.open(page.window, acme, second).message("It still burns."))
                .isVisible();
    }

    @Test
    void become_two_when_messages_are_split_off() {
        var ticket = rita.opens("Printer and mouse", "It burns.");
        rita.replies(ticket, "And my mouse squeaks.");
        var page = TicketPage.open(stage.of(ann), acme, ticket);

        page.button("More").click();
        page.page().getByText("Split messages off…").click();
        page.root()
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("mouse squeaks")))
                .check();
        page.field("Subject of the new ticket").fill("Mouse");
        page.button("Move to a new ticket").click();

        var made = new TicketPage(page.window, "Mouse");
        assertThat(made.message("And my mouse squeaks.")).containsText("from #" + ticket.number());
        assertThat(TicketPage.open(page.window, acme, ticket).messages()).hasCount(1);
    }

    @Test
    void are_related_by_number_and_show_it_on_both_pages() {
        var printer = rita.opens("The printer is on fire");
        var power = rita.opens("No power");
        var other = TicketPage.open(stage.of(ben), acme, power);
        var page = TicketPage.open(stage.of(ann), acme, printer);

        page.about().button("Relate to another ticket").click();
        writes(page.about(), "Ticket", "#" + power.number());

        assertThat(page.about().root().getByText("No power")).isVisible();
        assertThat(other.about().root().getByText("The printer is on fire")).isVisible();
    }

    /** Into a field that offers tickets, and presses Enter. */
    private static void writes(Part part, String label, String number) {
        var field = part.root().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(number);
        field.press("Enter");
    }
}
