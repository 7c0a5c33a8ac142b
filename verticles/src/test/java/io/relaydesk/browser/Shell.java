package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What stands around every page of a workspace: the rail with its views and counts, the switcher, the bell, the live mark. */
final class Shell extends Part {
    Shell(Window window) {
        super(
                window,
                window.page()
                        .getByRole(
                                AriaRole.NAVIGATION,
                                new Page.GetByRoleOptions().setName("Workspace").setExact(true)));
    }

    /** The way to a view or page, with its count if it has one. */
    Locator entry(String label) {
        return like(AriaRole.LINK, label);
    }

    /** How many tickets a view has; waits for it. */
    Locator entry(String label, int count) {
        return find(AriaRole.LINK, label + " " + count);
    }

    void goesTo(String label) {
        entry(label).click();
    }

    /** Says whether the page keeps itself up to date. */
    Locator liveMark() {
        return root().getByRole(AriaRole.STATUS);
    }

    /** Waits until what others do is heard of here. */
    Shell live() {
        liveMark().getByText("Live").waitFor();
        return this;
    }

    Locator switcher() {
        return like(AriaRole.BUTTON, "switch workspace");
    }

    void switchesTo(String workspace) {
        switcher().click();
        pick(workspace);
    }

    void logsOut() {
        like(AriaRole.BUTTON, "Account of").click();
        pick("Log out");
    }

    Bell bell() {
        return new Bell(window);
    }
}
