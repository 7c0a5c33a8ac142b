package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Workspace;

/** The list of tickets, as agents have it. */
final class TicketsPage extends Part {
    private TicketsPage(Window window) {
        super(window, window.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Ticket list")));
    }

    static TicketsPage shownIn(Window window) {
        return new TicketsPage(window);
    }

    /** A view with what its address asks for. @param view for example {@code all?sort=created} */
    static TicketsPage open(Window window, Workspace workspace, String view) {
        var page = new TicketsPage(window.goTo("/" + workspace.slug() + "/tickets/" + view));
        page.root().waitFor();
        return page;
    }

    /** Subjects in the order they stand. */
    Locator subjects() {
        return rows().locator("bdi");
    }

    Locator rows() {
        return find(AriaRole.LIST, "Tickets").getByRole(AriaRole.LINK);
    }

    Locator row(String subject) {
        return rows().filter(new Locator.FilterOptions().setHasText(subject));
    }

    TicketPage opens(String subject) {
        row(subject).click();
        return new TicketPage(window, subject);
    }

    /** Opens a ticket as an agent does. */
    TicketPage writesTicket(String subject, String text) {
        link("New ticket").click();
        page(window).field("Subject").fill(subject);
        page(window).field("Message").fill(text);
        page(window).button("Open the ticket").click();
        return new TicketPage(window, subject);
    }

    /** What waits above the list instead of moving rows under the pointer. */
    Locator news() {
        return root().getByRole(AriaRole.STATUS).getByRole(AriaRole.BUTTON);
    }

    TicketsPage showsFilters() {
        button("Filters and order").click();
        return this;
    }

    /** Sets a filter, or the order, with one choice. */
    TicketsPage filters(String name, String choice) {
        starting(AriaRole.BUTTON, name).click();
        pickChoice(choice);
        return this;
    }

    /** Sets the filter by status, which takes several. */
    TicketsPage filtersByStatus(String... choices) {
        starting(AriaRole.BUTTON, "Status").click();
        for (var choice : choices) {
            page(window)
                    .part(AriaRole.MENU)
                    .find(AriaRole.MENUITEMCHECKBOX, choice)
                    .click();
        }
        page().keyboard().press("Escape");
        return this;
    }

    /** Sets a filter by person. */
    TicketsPage filtersByPerson(String name, String person) {
        starting(AriaRole.BUTTON, name).click();
        pickPerson(person);
        return this;
    }
}
