package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The notifications behind the bell. */
final class Bell extends Part {
    Bell(Window window) {
        super(
                window,
                window.page()
                        .getByRole(
                                AriaRole.DIALOG,
                                new Page.GetByRoleOptions()
                                        .setName("Notifications")
                                        .setExact(true)));
    }

    /** The bell itself, which says how many are unread. */
    Locator itself() {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^(Notifications|\\d+ unread notifications?)$")));
    }

    /** The bell while it says so. */
    Locator unread(int count) {
        var name = count == 0 ? "Notifications" : count + " unread notification" + (count == 1 ? "" : "s");
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Bell opens() {
        itself().click();
        return this;
    }

    Locator all() {
        return root().getByRole(AriaRole.LISTITEM);
    }

    /** @param words a piece of what it says */
    Locator about(String words) {
        return like(AriaRole.LINK, words);
    }
}
