package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.relaydesk.testing.Agent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Story 3: a person looks after their sessions")
class SessionStoryIT {
    private static final int FIVE_SECONDS = 5_000;

    @RegisterExtension
    final Stage stage = new Stage();

    private Agent ann;
    private Window desk;
    private Window phone;

    @BeforeEach
    void logged_in_at_the_desk_and_on_the_phone() {
        ann = Stage.DESK.workspace("Acme").agent("Ann");
        desk = stage.stranger();
        phone = stage.strangerOnAPhone();
        for (var window : new Window[] {desk, phone}) {
            LoginPage.open(window).logsIn(ann.person().email());
            TicketsPage.shownIn(window).heading("Assigned to me").waitFor();
        }
    }

    @Test
    void sees_where_and_ends_the_one_on_the_phone() {
        phone.expects(401, "");
        var me = MePage.open(desk);

        assertThat(session(me, "Chrome on Linux")).containsText("here, now");
        assertThat(session(me, "Chrome Mobile on Android")).containsText("127.0.0.1");
        me.ends("Chrome Mobile on Android");

        seesTheDoor(phone);
        assertThat(session(me, "Chrome Mobile on Android")).hasCount(0);
        assertThat(session(me, "Chrome on Linux")).isVisible();
    }

    @Test
    void logs_out_everywhere_else() {
        phone.expects(401, "");
        var me = MePage.open(desk);

        me.logsOutEverywhereElse();

        seesTheDoor(phone);
        assertThat(me.sessions()).hasCount(1);
        desk.goTo("/");
        assertThat(TicketsPage.shownIn(desk).heading("Assigned to me")).isVisible();
    }

    @Test
    void logging_out_ends_the_other_tab_and_nothing_else() {
        desk.expects(401, "");
        var tab = desk.tab().goTo("/" + ann.workspace().slug() + "/tickets/all");
        TicketsPage.shownIn(tab).heading("Everything").waitFor();

        desk.shell().logsOut();

        seesTheDoor(desk);
        seesTheDoor(tab);
        phone.goTo("/");
        assertThat(TicketsPage.shownIn(phone).heading("Assigned to me")).isVisible();
    }

    @Test
    void comes_back_to_where_they_were_after_logging_in_again() {
        desk.shell().logsOut();
        seesTheDoor(desk);

        desk.goTo("/" + ann.workspace().slug() + "/tickets/all?sort=created");
        LoginPage.shownIn(desk).logsIn(ann.person().email());

        assertThat(TicketsPage.shownIn(desk).heading("Everything")).isVisible();
        assertThat(desk.page())
                .hasURL(Stage.DESK.origin() + "/" + ann.workspace().slug() + "/tickets/all?sort=created");
    }

    private static void seesTheDoor(Window window) {
        assertThat(LoginPage.shownIn(window).address())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FIVE_SECONDS));
    }

    private static Locator session(MePage me, String device) {
        return me.sessions().filter(new Locator.FilterOptions().setHasText(device));
    }
}
