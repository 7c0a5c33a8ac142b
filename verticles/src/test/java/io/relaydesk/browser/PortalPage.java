package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What requesters have: their requests, and one of them with its answers. */
final class PortalPage extends Part {
    PortalPage(Window window) {
        super(window, window.page().getByRole(AriaRole.MAIN));
    }

    Locator requests() {
        return root().getByRole(AriaRole.LISTITEM);
    }

    Locator request(String subject) {
        return requests().filter(new Locator.FilterOptions().setHasText(subject));
    }

    void writesRequest(String subject, String text) {
        root().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("New request"))
                .click();
        field("Subject").fill(subject);
        field("What do you need?").fill(text);
        button("Send the request").click();
        heading(subject).waitFor();
    }

    Locator message(String text) {
        return find(AriaRole.REGION, "Conversation")
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    void answers(String text) {
        field("Your answer").fill(text);
        button("Send").click();
    }
}
