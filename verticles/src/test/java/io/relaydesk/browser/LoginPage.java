package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import io.relaydesk.testing.Mailbox.Mail;

/** Logging in and signing up: an address, the code sent to it, and for newcomers their name. */
final class LoginPage extends Part {
    private LoginPage(Window window) {
        super(window, window.page().locator("body"));
    }

    static LoginPage open(Window window) {
        return new LoginPage(window.goTo("/login"));
    }

    static LoginPage shownIn(Window window) {
        return new LoginPage(window);
    }

    Locator address() {
        return field("Your e-mail address");
    }

    Locator code() {
        return field("Six-digit code");
    }

    Locator name() {
        return field("Your name");
    }

    /** Asks for a code. @return the mail it comes in */
    Mail asksForCode(String email) {
        var before = Stage.DESK.mails().newest();
        address().fill(email);
        button("Send me a code").click();
        return Stage.DESK.mails().next(email, before);
    }

    /** Digit by digit; the sixth sends it. */
    void types(String digits) {
        code().pressSequentially(digits);
    }

    /** From the clipboard, as it was marked in the mail. */
    void pastes(String text) {
        window.copies(text);
        code().press("ControlOrMeta+V");
    }

    /** All of it, for somebody who is known. */
    void logsIn(String email) {
        types(asksForCode(email).code());
    }

    void saysName(String name) {
        name().fill(name);
        button("Go on").click();
    }
}
