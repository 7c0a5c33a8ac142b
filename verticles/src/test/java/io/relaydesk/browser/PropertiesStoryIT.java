package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("An agent who sorts tickets")
class PropertiesStoryIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Acme");
    private Agent ann;
    private Ticket printer;
    private Window window;
    private TicketPage page;

    @BeforeEach
    void a_desk_with_topics_a_team_and_fields() {
        var owner = acme.owner();
        var hardware =
                owner.post("/topics").json("name", "Hardware").ok().path("id").asText();
        owner.post("/topics").json("name", "Printers", "parent", hardware).ok();
        owner.post("/teams").json("name", "Service desk").ok();
        owner.post("/fields")
                .json("label", "Serial number", "kind", "text", "scope", Map.of("topic", hardware))
                .ok();
        owner.post("/fields")
                .json("label", "Office", "kind", "dropdown", "options", List.of(Map.of("label", "Oslo")))
                .ok();
        ann = acme.agent("Ann");
        printer = acme.ticket("The printer is on fire");
        window = stage.outside(ann);
        page = TicketPage.open(window, acme, printer);
    }

    @Test
    void sets_the_topic_whose_fields_appear_and_the_team_and_sees_it_told() {
        assertThat(page.property("Serial number", "Not filled in")).hasCount(0);

        sets("Topic", "Hardware / Printers");
        assertThat(page.property("Topic", "Hardware / Printers")).isVisible();
        sets("Team", "Service desk");
        page.property("Serial number", "Not filled in").click();
        window.page().keyboard().type("SN 4711");
        window.page().keyboard().press("Enter");
        sets("Office", "Oslo");

        assertThat(page.property("Serial number", "SN 4711")).isVisible();
        assertThat(page.property("Office", "Oslo")).isVisible();
        assertThat(page.history().filter(new Locator.FilterOptions().setHasText("set Office to Oslo")))
                .hasCount(1);
        assertThat(page.history().filter(new Locator.FilterOptions().setHasText("gave it to the team Service desk")))
                .hasCount(1);
    }

    @Test
    void tags_by_t_and_what_a_colleague_tags_appears() {
        window.page().keyboard().press("t");
        assertThat(window.page().locator("input:focus")).isVisible();
        window.page().keyboard().type("Hot");
        option("New tag “Hot”").click();
        window.page().keyboard().press("Escape");
        assertThat(page.property("Tags", "Hot")).isVisible();

        acme.owner().changes(printer, "tags", List.of("Hot", "VIP"));

        assertThat(page.property("Tags", "Hot VIP")).isVisible();
        org.assertj.core.api.Assertions.assertThat(Axe.faults(window.page())).isEmpty();
    }

    private void sets(String property, String words) {
        page.about().starting(AriaRole.BUTTON, property + ":").click();
        window.page().keyboard().type(words);
        option(words).click();
    }

    private Locator option(String name) {
        return window.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }
}
