package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Workspace;

/** The teams in the settings, and one of them. */
final class TeamsPage extends Part {
    private TeamsPage(Window window) {
        super(window, window.page().getByRole(AriaRole.MAIN).last());
    }

    static TeamsPage open(Window window, Workspace workspace) {
        window.goTo("/" + workspace.slug() + "/settings/teams");
        return new TeamsPage(window);
    }

    void adds(String name, String kind) {
        button("Add a team").click();
        var dialog = page(window).part(AriaRole.DIALOG, "Add a team");
        dialog.root()
                .getByText(kind, new Locator.GetByTextOptions().setExact(true))
                .click();
        dialog.field("Name").fill(name);
        dialog.starting(AriaRole.BUTTON, "Add the").click();
        heading(name).waitFor();
    }

    void takesIn(String person) {
        field("Add somebody").fill(person);
        pickPerson(person);
    }

    Locator person(String name) {
        return find(AriaRole.REGION, "People")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    void gives(String name, String role) {
        starting(AriaRole.BUTTON, "Role of " + name).click();
        pick(role);
    }

    void saves() {
        page(window).part(AriaRole.REGION, "Unsaved changes").button("Save").click();
    }
}
