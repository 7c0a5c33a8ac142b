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
@DisplayName("Story 5: what one does the others see")
class LiveStoryIT {
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
    }

    @Test
    void two_agents_see_each_other_and_what_the_other_does() {
        var anns = TicketPage.open(stage.outside(ann), acme, printer);
        var beas = TicketPage.open(stage.outside(bea), acme, printer);
        assertThat(anns.lookers("Bea is looking at this ticket")).isVisible();
        assertThat(beas.lookers("Ann is looking at this ticket")).isVisible();

        anns.types("Have you tried water?");
        assertThat(beas.typing()).hasText("Ann is writing a reply");
        anns.button("Send").click();
        assertThat(beas.message("Have you tried water?")).hasCount(1);
        beas.setsStatus("Pending");
        assertThat(anns.property("Status", "Pending")).isVisible();
        assertThat(anns.line("Bea set the status to Pending")).isVisible();
        beas.window.shell().goesTo("Everything");
        assertThat(anns.lookers("looking at this ticket")).hasCount(0);
        assertThat(TicketsPage.shownIn(beas.window)
                        .row("The printer is on fire")
                        .getByText("Pending"))
                .isVisible();
        assertThat(TicketsPage.shownIn(beas.window)
                        .row("The printer is on fire")
                        .getByLabel("Ann is looking at this ticket"))
                .isVisible();
    }

    @Test
    void rows_do_not_move_under_the_pointer() {
        var tickets = TicketsPage.open(stage.outside(ann), acme, "all");
        tickets.window.shell().live();
        tickets.row("The printer is on fire").hover();

        var scanner = rita.opens("The scanner is silent");
        bea.changes(printer, "priority", 1);

        assertThat(tickets.news()).containsText("1 new");
        assertThat(tickets.row("The printer is on fire")).containsText("Urgent");
        assertThat(tickets.subjects()).hasText(new String[] {printer.subject()});
        tickets.news().click();
        assertThat(tickets.subjects()).hasText(new String[] {printer.subject(), scanner.subject()});
    }

    @Test
    void a_reply_is_held_back_when_somebody_was_faster_and_goes_when_wanted() {
        var window = stage.outside(ann).expects(412, "/messages");
        var ticket = TicketPage.open(window, acme, printer);
        window.before("POST", "**/messages", () -> bea.replies(printer, "The fire brigade is coming."));

        ticket.replies("Please pour water on it.");

        assertThat(ticket.alert()).containsText("Your reply was not sent: somebody wrote while you did");
        assertThat(ticket.alert()).containsText("Bea: The fire brigade is coming.");
        assertThat(ticket.message("The fire brigade is coming.")).hasCount(1);
        Assertions.assertThat(rita.reads(printer)).doesNotContain("Please pour water on it.");
        ticket.alert().getByText("Send anyway").click();
        assertThat(ticket.alert()).hasCount(0);
        assertThat(ticket.sent("Please pour water on it.")).hasCount(1);
        Assertions.assertThat(rita.reads(printer)).endsWith("The fire brigade is coming.", "Please pour water on it.");
    }

    @Test
    void a_held_back_reply_can_be_changed_instead() {
        var window = stage.outside(ann).expects(412, "/messages");
        var ticket = TicketPage.open(window, acme, printer);
        window.before("POST", "**/messages", () -> rita.replies(printer, "It went out by itself."));

        ticket.replies("Please pour water on it");
        ticket.alert().getByText("Edit").click();
        ticket.types(", or leave it.");
        ticket.button("Send").click();

        assertThat(ticket.sent("Please pour water on it, or leave it.")).hasCount(1);
        Assertions.assertThat(rita.reads(printer))
                .endsWith("It went out by itself.", "Please pour water on it, or leave it.");
    }

    @Test
    void who_changed_it_first_is_said_to_the_second() {
        var window = stage.outside(ann).expects(412, "/tickets/" + printer.id());
        var ticket = TicketPage.open(window, acme, printer);
        window.before("PATCH", "**/tickets/" + printer.id(), () -> bea.changes(printer, "priority", 1));

        ticket.setsPriority("Low");

        assertThat(Part.page(window).words("Your change was not made")).containsText("Bea set the priority to Urgent");
        assertThat(ticket.property("Priority", "Urgent")).isVisible();
    }
}
