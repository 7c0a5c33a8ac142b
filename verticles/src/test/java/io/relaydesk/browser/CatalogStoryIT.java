package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("An administrator shapes what tickets are sorted by")
class CatalogStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private Workspace acme;
    private Window olivia;

    @BeforeEach
    void an_owner_in_the_settings() {
        acme = Stage.DESK.workspace("Acme");
        olivia = stage.of(acme.owner());
        olivia.shell().live();
    }

    @Test
    void topics_are_added_renamed_dragged_and_moved_by_keys() {
        var page = open("topics");
        page.button("Add the first topic").click();
        names(page, "Hardware");
        names(page, "Software");
        page.button("Done").click();
        page.button("Add a topic under Hardware").click();
        names(page, "Printers");
        page.button("Done").click();
        assertThat(lines(page)).hasText(new String[] {"Hardware", "Printers", "Software"});

        page.button("Rename Hardware").click();
        page.field("Name of the topic").fill("Devices");
        page.field("Name of the topic").press("Enter");
        assertThat(lines(page)).hasText(new String[] {"Devices", "Printers", "Software"});

        page.button("Rename Printers").press("Alt+ArrowLeft");
        assertThat(lines(page)).hasText(new String[] {"Devices", "Printers", "Software"});
        lines(page).nth(2).dragTo(lines(page).nth(0));
        assertThat(lines(page)).hasText(new String[] {"Devices", "Software", "Printers"});
        assertThat(lines(page).nth(1)).hasAttribute("style", "--level: 2;");

        page.button("More for Devices").click();
        page.find(AriaRole.MENUITEM, "Archive").click();
        page.part(AriaRole.DIALOG).button("Archive").click();
        assertThat(lines(page)).hasText(new String[] {"Printers"});
        isForEverybody(olivia);
    }

    @Test
    void a_field_is_defined_with_its_options_and_looks_as_it_will() {
        var page = open("fields");
        page.button("Add the first field").click();
        var form = page.part(AriaRole.DIALOG);
        form.field("Name").fill("Colour");
        form.find(AriaRole.COMBOBOX, "Kind").click();
        page.find(AriaRole.OPTION, "Choice of one").click();
        form.button("Add an option").click();
        form.field("New option").fill("Red");
        form.field("Option Red").press("Enter");
        form.field("New option").fill("Blue");
        assertThat(form.part(AriaRole.REGION, "Preview").root()).containsText("Colour");
        isForEverybody(olivia);
        form.button("Add the field").click();

        assertThat(page.button("Edit Colour")).containsText("Choice of one");
        page.button("Edit Colour").click();
        assertThat(page.part(AriaRole.DIALOG).field("Option Blue")).hasValue("Blue");
    }

    @Test
    void a_tag_that_gets_the_name_of_another_is_merged_with_it() {
        acme.owner().post("/tags").json("label", "VIP").ok();
        var important = acme.owner()
                .post("/tags")
                .json("label", "Important", "colour", "red")
                .ok();
        olivia.expects(409, "/tags/" + important.path("id").asText());
        var page = open("tags");
        page.button("Edit Important").click();
        page.part(AriaRole.DIALOG).field("Name").fill("vip");
        page.part(AriaRole.DIALOG).button("Save").click();
        page.part(AriaRole.DIALOG).button("Merge the two").click();

        page.part(AriaRole.DIALOG, "Merge Important").button("Merge").click();

        assertThat(page.part(AriaRole.REGION, "Work going on").root()).containsText("Done");
        assertThat(page.button("Edit Important")).hasCount(0);
        assertThat(page.button("Edit VIP")).isVisible();
        isForEverybody(olivia);
    }

    private Part open(String name) {
        return Part.page(olivia.goTo("/" + acme.slug() + "/settings/" + name));
    }

    private static void isForEverybody(Window window) {
        org.assertj.core.api.Assertions.assertThat(Axe.faults(window.page())).isEmpty();
    }

    private static void names(Part page, String topic) {
        page.field("Name of the new topic").fill(topic);
        page.field("Name of the new topic").press("Enter");
        assertThat(page.button("Rename " + topic)).isVisible();
    }

    private static Locator lines(Part page) {
        return page.part(AriaRole.LIST, "Topics").root().getByRole(AriaRole.LISTITEM);
    }
}
