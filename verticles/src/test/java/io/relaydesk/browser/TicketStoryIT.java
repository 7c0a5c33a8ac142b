package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Workspace;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Story 4: a ticket is opened, worked and solved")
class TicketStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Acme");
    private Agent ann;
    private Requester rita;

    @BeforeEach
    void people() {
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
    }

    @Test
    void a_requester_asks_on_the_phone_and_reads_the_answer_there() {
        var phone = new PortalPage(stage.ofOnAPhone(rita));
        phone.writesRequest("The scanner is silent", "Since this morning.");
        var desk = stage.of(ann);

        desk.shell().goesTo("Unassigned");
        var ticket = TicketsPage.shownIn(desk).opens("The scanner is silent");
        assertThat(ticket.message("Since this morning.")).containsText("Rita");
        ticket.replies("Is it plugged in?");

        assertThat(phone.message("Is it plugged in?")).containsText("Ann");
        phone.answers("It is now. Thank you.");
        assertThat(ticket.message("It is now. Thank you.")).containsText("Rita");
    }

    @Test
    void what_is_missing_in_a_request_is_said_at_its_field_and_nothing_is_lost() {
        var phone = new PortalPage(stage.ofOnAPhone(rita));
        phone.like(AriaRole.LINK, "New request").click();

        phone.field("What do you need?").fill("Something is broken.");
        phone.button("Send the request").click();
        assertThat(phone.words("Say in a few words what it is about.")).isVisible();
        phone.window.page().reload();

        assertThat(phone.field("What do you need?")).containsText("Something is broken.");
    }

    @Test
    void an_agent_replies_notes_assigns_and_the_history_tells_it_in_words() {
        var printer = rita.opens("The printer is on fire");
        acme.agent("Bea");
        var tickets = TicketsPage.open(stage.outside(ann), acme, "all");
        var ticket = tickets.opens("The printer is on fire");

        ticket.assigns("Bea");
        assertThat(ticket.property("Assignee", "Bea")).isVisible();
        ticket.setsPriority("Urgent");
        assertThat(ticket.property("Priority", "Urgent")).isVisible();
        ticket.notes("Careful, it is hot.");
        assertThat(ticket.message("Careful, it is hot.")).containsText("Internal note");
        ticket.replies("We are on our way.");
        assertThat(ticket.message("We are on our way.")).not().containsText("Internal note");
        ticket.setsStatus("Solved");
        assertThat(ticket.property("Status", "Solved")).isVisible();

        ticket.about().button("Show 1 more").click();
        assertThat(ticket.history()).containsText(new String[] {
            "You set the status to Solved",
            "You replied",
            "You wrote a note",
            "You set the priority to Urgent",
            "You set the status to Open",
            "You assigned it to Bea",
            "Rita opened the ticket"
        });
        assertThat(ticket.line("You set the priority to Urgent")).isVisible();
        assertThat(tickets.row("The printer is on fire")).containsText("Solved");
        Assertions.assertThat(rita.sees(printer).at("/status/key").asText()).isEqualTo("solved");
    }

    @Test
    void sending_can_solve_at_once_and_solving_can_be_undone() {
        rita.opens("A small question");
        var ticket = TicketsPage.open(stage.outside(ann), acme, "all").opens("A small question");

        ticket.types("Yes, you can.");
        ticket.writing().press("ControlOrMeta+Shift+Enter");
        assertThat(ticket.property("Status", "Solved")).isVisible();
        assertThat(ticket.message("Yes, you can.")).isVisible();
        ticket.setsStatus("Open");
        ticket.button("Solve").click();
        assertThat(ticket.property("Status", "Solved")).isVisible();
        Part.page(ticket.window).button("Undo").click();

        assertThat(ticket.property("Status", "Open")).isVisible();
    }

    @Test
    void a_ticket_gets_another_subject_in_its_place() {
        rita.opens("Halp");
        var tickets = TicketsPage.open(stage.outside(ann), acme, "all");

        tickets.opens("Halp").renames("Halp", "The door does not open");

        var renamed = new TicketPage(tickets.window, "The door does not open");
        assertThat(renamed.line("You changed the subject")).isVisible();
        assertThat(tickets.subjects()).hasText(new String[] {"The door does not open"});
    }

    @Test
    void filters_and_order_stand_in_the_address() {
        var old = rita.opens("Old and urgent");
        ann.changes(old, "priority", 1);
        ann.takes(rita.opens("Mine and high"));
        ann.solves(rita.opens("Already solved"));
        var window = stage.of(ann);
        var tickets = TicketsPage.open(window, acme, "all").showsFilters();

        tickets.filters("Order", "Priority");
        assertThat(tickets.subjects().first()).hasText("Old and urgent");
        tickets.filtersByStatus("New", "Open");
        assertThat(tickets.subjects()).hasCount(2);
        tickets.filtersByPerson("Assignee", "Me");
        assertThat(tickets.subjects()).hasText(new String[] {"Mine and high"});
        assertThat(window.page()).hasURL(Pattern.compile(".*sort=priority.*"));
        assertThat(window.page()).hasURL(Pattern.compile(".*category=new(%2C|,)open.*"));
        assertThat(window.page()).hasURL(Pattern.compile(".*assignee=me.*"));

        window.page().reload();
        assertThat(tickets.subjects()).hasText(new String[] {"Mine and high"});
        tickets.filtersByPerson("Assignee", "Nobody");
        assertThat(tickets.subjects()).hasText(new String[] {"Old and urgent"});
        tickets.button("Clear").click();
        assertThat(tickets.subjects()).hasText(new String[] {"Old and urgent", "Already solved", "Mine and high"});
        assertThat(window.page()).hasURL(Pattern.compile(".*/all\\?sort=priority$"));
    }

    @Test
    void a_requester_never_gets_to_know_of_a_note() {
        var printer = rita.opens("The printer is on fire");
        var window = stage.stranger();
        var heard = new Overheard(window.page());
        var login = LoginPage.open(window);
        login.logsIn(rita.person().email());
        var portal = new PortalPage(window);
        portal.request("The printer is on fire").click();
        portal.message("Please help").waitFor();

        ann.notes(printer, "She set it on fire herself, secretly.");
        ann.replies(printer, "We are on our way.");

        portal.message("We are on our way.").waitFor();
        window.page().reload();
        portal.message("We are on our way.").waitFor();
        Assertions.assertThat(window.page().content()).doesNotContain("secretly");
        Assertions.assertThat(heard.everything()).contains("We are on our way.").doesNotContain("secretly");
        var ticket = TicketsPage.open(stage.outside(ann), acme, "all").opens("The printer is on fire");
        assertThat(ticket.message("secretly")).isVisible();
    }
}
