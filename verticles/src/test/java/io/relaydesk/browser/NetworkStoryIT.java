package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Story 5: the network goes and comes back")
class NetworkStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Acme");
    private Agent ann;
    private Requester rita;
    private Ticket printer;

    @BeforeEach
    void people() {
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
        printer = rita.opens("The printer is on fire");
    }

    @Test
    void without_a_network_the_page_says_so_and_afterwards_it_has_everything_once() {
        var window = stage.outside(ann);
        var ticket = TicketPage.open(window, acme, printer);
        var shell = window.shell().live();
        marks(window);

        window.losesTheNetwork();
        assertThat(shell.liveMark()).hasText("Offline");
        misses();
        window.findsTheNetworkAgain();

        hasEverythingOnce(ticket);
        assertThat(shell.liveMark()).hasText("Live");
        assertStillTheSamePage(window);
    }

    @Test
    void when_the_desk_cannot_be_reached_the_page_says_so_and_catches_up_by_itself() {
        var window = stage.outside(ann);
        var wire = Wire.of(window);
        var ticket = TicketPage.open(window, acme, printer);
        var shell = window.shell().live();
        marks(window);

        wire.cut();
        assertThat(shell.liveMark()).hasText("Reconnecting…");
        misses();
        wire.mend();

        hasEverythingOnce(ticket);
        assertThat(shell.liveMark()).hasText("Live");
        assertStillTheSamePage(window);
    }

    @Test
    void what_could_not_be_sent_is_kept_and_goes_once() {
        var window = stage.outside(ann);
        var wire = Wire.of(window);
        var ticket = TicketPage.open(window, acme, printer);
        window.shell().live();

        wire.cut();
        ticket.replies("We are on our way.");
        assertThat(ticket.message("We are on our way.")).containsText("Not sent; your text is kept here.");
        wire.mend();
        ticket.button("Try again").click();

        assertThat(ticket.sent("We are on our way.")).not().containsText("Not sent");
        assertThat(ticket.message("We are on our way.")).hasCount(1);
        Assertions.assertThat(rita.reads(printer)).containsOnlyOnce("We are on our way.");
    }

    /** What happens while nobody here can hear it. */
    private void misses() {
        rita.replies(printer, "First it smoked.");
        rita.replies(printer, "Now it burns.");
        acme.owner().changes(printer, "priority", 1);
        rita.opens("The scanner is silent");
    }

    private static void hasEverythingOnce(TicketPage ticket) {
        assertThat(ticket.messages()).containsText(new String[] {"Please help", "First it smoked.", "Now it burns."});
        assertThat(ticket.property("Priority", "Urgent")).isVisible();
        assertThat(ticket.line("Olivia Owner set the priority to Urgent")).hasCount(1);
        assertThat(TicketsPage.shownIn(ticket.window).row("The scanner is silent"))
                .hasCount(1);
        assertThat(ticket.window.shell().entry("All open", 2)).isVisible();
    }

    private static void marks(Window window) {
        window.page().evaluate("() => { window.sameAsBefore = true; }");
    }

    private static void assertStillTheSamePage(Window window) {
        Assertions.assertThat(window.page().evaluate("() => window.sameAsBefore"))
                .as("not loaded anew")
                .isEqualTo(true);
    }
}
