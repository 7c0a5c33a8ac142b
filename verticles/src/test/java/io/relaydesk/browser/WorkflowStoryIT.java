package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Shaping the statuses")
class WorkflowStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private Workspace acme;
    private Part page;

    @BeforeEach
    void an_owner_at_the_settings() {
        acme = Stage.DESK.workspace("Shapes");
        acme.ticket("Printer");
        page = Part.page(stage.of(acme.owner()).goTo("/" + acme.slug() + "/settings/statuses"));
    }

    @Test
    void an_error_is_found_while_one_edits_and_gone_when_it_is_mended() {
        page.button("Add a status").click();
        page.field("Name").fill("Parked");
        page.find(AriaRole.BUTTON, "Add").click();
        opens("Parked");
        page.find(AriaRole.CHECKBOX, "Any status").uncheck();
        for (var status : new String[] {"New", "Open", "Pending", "On hold", "Solved", "Closed"}) {
            page.find(AriaRole.CHECKBOX, status).uncheck();
        }
        assertThat(page.words("From “Parked” a ticket can never be finished.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(Axe.faults(page.page())).isEmpty();

        page.find(AriaRole.CHECKBOX, "Open").check();
        page.button("Save").click();

        assertThat(page.words("The statuses are saved.")).isVisible();
        assertThat(page.find(AriaRole.REGION, "Changes")).containsText("Olivia Owner added Parked");
    }

    @Test
    void tickets_of_a_status_that_goes_are_moved_while_one_looks_on() {
        opens("Open");
        page.button("Let tickets begin here").click();
        opens("New");
        page.button("Remove").click();
        page.button("Save").click();

        var dialog = page.part(AriaRole.DIALOG, "Where do the tickets go?");
        assertThat(dialog.root()).containsText("1 ticket");
        dialog.button("Save and move the tickets").click();

        assertThat(page.find(AriaRole.REGION, "Work going on")).containsText("Done: 1");
        assertThat(page.starting(AriaRole.BUTTON, "Open")).containsText("1 ticket");
    }

    private void opens(String status) {
        page.find(AriaRole.LIST, "Statuses")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("^" + status)))
                .click();
    }
}
