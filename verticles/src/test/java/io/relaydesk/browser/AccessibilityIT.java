package io.relaydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.relaydesk.testing.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each page in light and dark and at the width of a phone, held against axe: nothing serious, nothing critical. */
@Tag("browser")
@DisplayName("Everybody can use it")
class AccessibilityIT {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Acme");
    private final List<String> faults = new ArrayList<>();

    @Test
    void the_way_in() {
        var window = stage.stranger().expects(422, "/api/v1/invitations/accept");
        var login = LoginPage.open(window);
        login.address().waitFor();
        check("login", window);
        var code = login.asksForCode("new@" + acme.slug() + ".example").code();
        login.code().waitFor();
        check("code", window);
        login.types(code);
        login.name().waitFor();
        check("name", window);
        login.saysName("Newcomer");
        new NewWorkspacePage(window).name().waitFor();
        check("new workspace", window);
        window.goTo("/invite#used");
        login.heading("Invitation").waitFor();
        login.link("Log in").waitFor();
        check("invitation that is over", window);

        assertThat(faults).isEmpty();
    }

    @Test
    void the_desk_of_an_agent() {
        var ann = acme.agent("Ann");
        var bea = acme.agent("Bea");
        var printer = acme.requester("Rita").opens("The printer is on fire", "<p>Come <b>soon</b>.</p>");
        bea.notes(printer, "Careful, it is hot.");
        bea.assigns(printer, ann);
        bea.replies(printer, "On our way.");
        var window = stage.of(ann);
        window.shell().live();
        stage.outside(bea).goTo("/" + acme.slug() + "/tickets/all/1");

        var tickets = TicketsPage.open(window, acme, "all?sort=created");
        tickets.row("The printer").getByLabel("Bea is looking at this ticket").waitFor();
        check("list with filters", window);
        tickets.button("Tighter rows").click();
        check("tight list", window);
        tickets.opens("The printer is on fire").message("On our way.").waitFor();
        check("ticket", window);
        new TicketPage(window, printer.subject()).button("Note").click();
        check("writing a note", window);
        window.shell().bell().opens().about("Bea").first().waitFor();
        checkWide("bell", window);
        window.page().keyboard().press("Escape");
        window.page().keyboard().press("ControlOrMeta+k");
        Part.page(window).part(AriaRole.DIALOG, "Search or jump to").root().waitFor();
        check("palette", window);
        window.page().keyboard().press("Escape");
        TicketsPage.open(window, acme, "urgent").words("Nothing is urgent").waitFor();
        check("empty list", window);
        window.page().keyboard().press("?");
        Part.page(window).part(AriaRole.DIALOG, "Keyboard shortcuts").root().waitFor();
        check("keys", window);
        window.goTo("/" + acme.slug() + "/new");
        Part.page(window).field("Message").waitFor();
        check("new ticket", window);
        window.goTo("/" + acme.slug() + "/nowhere/at/all");
        Part.page(window).part(AriaRole.HEADING).root().first().waitFor();
        check("no such page", window);

        assertThat(faults).isEmpty();
    }

    @Test
    void the_pages_of_an_owner() {
        acme.agent("Ann");
        acme.owner()
                .post("/invitations")
                .json("emails", new String[] {"somebody@" + acme.slug() + ".example"}, "role", "viewer")
                .ok();
        var window = stage.of(acme.owner());

        var members = MembersPage.open(window);
        members.row("Ann").waitFor();
        check("members", window);
        members.button("Invite people").click();
        Part.page(window).part(AriaRole.DIALOG, "Invite people").root().waitFor();
        check("inviting", window);
        window.goTo("/" + acme.slug() + "/mails?state=all");
        new MailsPage(window).mail("somebody@").waitFor();
        check("outgoing mail", window);
        window.goTo("/" + acme.slug() + "/settings");
        Part.page(window).heading("Facts").waitFor();
        check("settings", window);
        MePage.open(window).sessions().first().waitFor();
        check("profile and sessions", window);

        assertThat(faults).isEmpty();
    }

    @Test
    void the_portal_of_a_requester() {
        var rita = acme.requester("Rita");
        var window = stage.of(rita);
        var portal = new PortalPage(window);
        portal.words("You have not asked for anything yet").waitFor();
        check("no requests", window);
        portal.writesRequest("The scanner is silent", "Since this morning.");
        check("request", window);
        acme.owner().solves(rita.opens("The door does not open"));
        window.goTo("/" + acme.slug() + "/requests");
        portal.request("The door").waitFor();
        check("requests", window);
        portal.request("The door").getByRole(AriaRole.LINK).click();
        portal.words("This is solved.").waitFor();
        check("solved request", window);
        window.goTo("/" + acme.slug() + "/requests/new");
        portal.button("Send the request").click();
        portal.words("Tell us what you need.").waitFor();
        check("new request, refused", window);

        assertThat(faults).isEmpty();
    }

    /** On a wide screen in light and dark, and on a narrow one. */
    private void check(String name, Window window) {
        checkWide(name, window);
        var page = window.page();
        page.setViewportSize(390, 844);
        collect(name + ", narrow", Axe.faults(page));
        page.setViewportSize(1440, 900);
    }

    /** In the dark only colours are different. */
    private void checkWide(String name, Window window) {
        var page = window.page();
        collect(name, Axe.faults(page));
        turn(page, ColorScheme.DARK);
        collect(name + ", dark", Axe.faults(page, "color-contrast"));
        turn(page, ColorScheme.LIGHT);
    }

    private static void turn(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.locator("html[data-mantine-color-scheme=%s]"
                        .formatted(scheme.name().toLowerCase(Locale.ROOT)))
                .waitFor();
    }

    private void collect(String name, List<?> found) {
        found.forEach(fault -> faults.add(name + ": " + fault));
    }
}
