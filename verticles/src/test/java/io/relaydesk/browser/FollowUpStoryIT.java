package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Keeping people informed, and coming back later")
class FollowUpStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Acme");
    private Agent ann;
    private Agent bea;
    private Requester rita;
    private Ticket printer;

    @BeforeEach
    void people() {
        ann = acme.agent("Ann");
        bea = acme.agent("Bea");
        rita = acme.requester("Rita");
        printer = rita.opens("The printer is on fire");
        ann.takes(printer);
    }

    @Test
    void an_agent_names_a_colleague_with_keys_alone_who_then_follows() {
        var beas = stage.of(bea);
        var ticket = TicketPage.open(stage.outside(ann), acme, printer);

        press(ticket.window, "n");
        ticket.writing().waitFor();
        ticket.types("Can you look, @be");
        assertThat(Part.page(ticket.window).starting(AriaRole.OPTION, "Bea")).isVisible();
        press(ticket.window, "Enter");
        ticket.types("please?");
        press(ticket.window, "Control+Enter");

        assertThat(ticket.sent("Can you look, @Bea please?")).isVisible();
        assertThat(ticket.about().part(AriaRole.REGION, "Followers").words("Bea"))
                .isVisible();
        assertThat(new Bell(beas).unread(1)).isVisible();
    }

    @Test
    void a_ticket_is_set_aside_with_a_key_and_comes_back_when_the_requester_writes() {
        var window = stage.of(ann);
        var tickets = TicketsPage.shownIn(window);
        var ticket = tickets.opens("The printer is on fire");

        press(window, "s");
        assertThat(Part.page(window).starting(AriaRole.MENUITEM, "Tomorrow")).isFocused();
        press(window, "Escape");
        press(window, "s");
        ticket.pick("The requester writes");
        assertThat(ticket.words("Set aside until the requester writes")).isVisible();
        window.shell().goesTo("Set aside");
        assertThat(TicketsPage.shownIn(window).row("The printer is on fire")).isVisible();
        window.shell().goesTo("Assigned to me");
        assertThat(window.page().getByText("You are done")).isVisible();

        rita.replies(printer, "It burns again.");

        assertThat(TicketsPage.shownIn(window).row("The printer is on fire")).isVisible();
    }

    private static void press(Window window, String key) {
        window.page().keyboard().press(key);
    }
}
