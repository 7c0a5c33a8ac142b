package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The outbox: what was sent, waits, or could not be delivered. */
final class MailsPage extends Part {
    MailsPage(Window window) {
        super(window, window.page().getByRole(AriaRole.MAIN));
    }

    static MailsPage open(Window window) {
        new Shell(window).goesTo("Outgoing mail");
        return new MailsPage(window);
    }

    /** @param words a piece of its subject or address */
    Locator mail(String words) {
        return root().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(words));
    }

    void shows(String state) {
        root().getByText(state, new Locator.GetByTextOptions().setExact(true)).click();
    }

    void triesAgain(String to) {
        button("Try again: mail to " + to).click();
    }
}
