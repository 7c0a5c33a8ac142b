package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Profile, habits, and where one is logged in. */
final class MePage extends Part {
    private MePage(Window window) {
        super(window, window.page().getByRole(AriaRole.MAIN));
    }

    static MePage open(Window window) {
        return new MePage(window.goTo("/me"));
    }

    Locator sessions() {
        return find(AriaRole.REGION, "Where you are logged in").getByRole(AriaRole.LISTITEM);
    }

    void ends(String device) {
        button("End the session on " + device).click();
    }

    void logsOutEverywhereElse() {
        button("Log out everywhere else").click();
    }
}
