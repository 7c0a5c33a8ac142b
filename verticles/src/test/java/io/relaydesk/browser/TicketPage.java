package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;

/** An open ticket, as agents have it: conversation, composer, properties, history. */
final class TicketPage extends Part {
    TicketPage(Window window, String subject) {
        super(
                window,
                window.page()
                        .getByRole(
                                AriaRole.REGION,
                                new Page.GetByRoleOptions().setName(subject).setExact(true)));
    }

    static TicketPage open(Window window, Workspace workspace, Ticket ticket) {
        window.goTo("/" + workspace.slug() + "/tickets/all/" + ticket.number());
        var page = new TicketPage(window, ticket.subject());
        page.messages().first().waitFor();
        return page;
    }

    /** What was said. */
    Locator messages() {
        return find(AriaRole.REGION, "Conversation").getByRole(AriaRole.ARTICLE);
    }

    Locator message(String text) {
        return messages().filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A message once the desk has it. */
    Locator sent(String text) {
        return message(text).filter(new Locator.FilterOptions().setHasNotText("Sending…"));
    }

    /** What was said or done, as one line each. */
    Locator line(String words) {
        return find(AriaRole.REGION, "Conversation").getByText(words);
    }

    /** The field for replies and notes, whichever it is turned to. */
    Locator writing() {
        return root().getByRole(AriaRole.TEXTBOX);
    }

    TicketPage types(String text) {
        writing().pressSequentially(text);
        return this;
    }

    TicketPage replies(String text) {
        button("Reply").click();
        types(text);
        button("Send").click();
        return this;
    }

    TicketPage notes(String text) {
        button("Note").click();
        types(text);
        button("Add the note").click();
        return this;
    }

    /** Colleagues who have the ticket open. */
    Locator lookers(String words) {
        return root().getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(words));
    }

    /** Who else is writing here now. */
    Locator typing() {
        return root().getByRole(AriaRole.STATUS).getByText("writing");
    }

    Part about() {
        return page(window).part(AriaRole.COMPLEMENTARY, "About this ticket");
    }

    /** A property and what it is set to. */
    Locator property(String name, String value) {
        return about().find(AriaRole.BUTTON, name + ": " + value);
    }

    void setsStatus(String label) {
        about().starting(AriaRole.BUTTON, "Status:").click();
        pick(label);
    }

    void setsPriority(String label) {
        about().starting(AriaRole.BUTTON, "Priority:").click();
        pickChoice(label);
    }

    void assigns(String name) {
        about().starting(AriaRole.BUTTON, "Assignee:").click();
        pickPerson(name);
    }

    void renames(String from, String to) {
        button(from).click();
        field("Subject").fill(to);
        field("Subject").press("Enter");
    }

    /** What happened, newest first. */
    Locator history() {
        return about().root().locator("ol").getByRole(AriaRole.LISTITEM);
    }
}
