package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Who works here and who asks for help. */
final class MembersPage extends Part {
    MembersPage(Window window) {
        super(window, window.page().getByRole(AriaRole.MAIN));
    }

    static MembersPage open(Window window) {
        new Shell(window).goesTo("Members");
        return new MembersPage(window);
    }

    Locator row(String nameOrAddress) {
        return find(AriaRole.REGION, "Members")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(nameOrAddress));
    }

    Locator pending(String address) {
        return find(AriaRole.REGION, "Pending invitations")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(address));
    }

    void invites(String role, String addresses) {
        button("Invite people").click();
        var dialog = page(window).part(AriaRole.DIALOG, "Invite people");
        dialog.find(AriaRole.COMBOBOX, "E-mail addresses").fill(addresses);
        // "Agent" stands before "Agent of a team".
        dialog.starting(AriaRole.RADIO, role).first().check();
        dialog.like(AriaRole.BUTTON, "Send").click();
        dialog.root().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    void gives(String name, String role) {
        starting(AriaRole.BUTTON, "Role of " + name).click();
        pick(role);
    }

    void deactivates(String name) {
        button("More for " + name).click();
        pick("Deactivate");
    }
}
