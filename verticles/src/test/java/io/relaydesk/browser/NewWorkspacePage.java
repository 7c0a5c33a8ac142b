package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Signing up a workspace: its name, its address, how its tickets move. */
final class NewWorkspacePage extends Part {
    NewWorkspacePage(Window window) {
        super(window, window.page().getByRole(AriaRole.MAIN));
    }

    Locator name() {
        return field("Name");
    }

    Locator address() {
        return field("Address");
    }

    /** The statuses a preset promises. */
    List<String> statuses(String preset) {
        var choice = root().locator("label").filter(new Locator.FilterOptions().setHasText(preset));
        return choice.locator("svg + span").allInnerTexts();
    }

    void picks(String preset) {
        like(AriaRole.RADIO, preset).check();
    }

    void creates() {
        button("Create workspace").click();
    }
}
