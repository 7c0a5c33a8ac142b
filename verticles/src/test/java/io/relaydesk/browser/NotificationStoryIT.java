package io.relaydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.Mailbox.Mail;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@DisplayName("Story 6: people are told")
class NotificationStoryIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    @RegisterExtension
    final Stage stage = new Stage();

    private final Workspace acme = Stage.DESK.workspace("Acme");
    private Agent ann;
    private Agent bea;
    private Requester rita;
    private Ticket printer;

    @BeforeEach
    void people() {
        ann = acme.agent("Ann");
        bea = acme.agent("Bea");
        rita = acme.requester("Rita");
        printer = rita.opens("The printer is on fire");
    }

    @Test
    void the_bell_counts_and_leads_to_the_ticket() {
        var window = stage.of(ann);
        var bell = window.shell().live().bell();
        bea.assigns(printer, ann);
        assertThat(bell.unread(1)).isVisible();
        rita.replies(printer, "It is still burning.");
        assertThat(bell.unread(2)).isVisible();

        bell.opens();
        assertThat(bell.all()).containsText(new String[] {"Rita replied", "Bea assigned a ticket to you"});
        bell.about("Bea assigned a ticket to you").click();

        assertThat(window.page()).hasURL(Pattern.compile(".*/tickets/all/" + printer.number() + "$"));
        assertThat(new TicketPage(window, printer.subject()).message("It is still burning."))
                .isVisible();
        assertThat(bell.unread(1)).isVisible();
    }

    @Test
    void what_is_read_here_is_read_in_the_other_browser() {
        var bell = stage.of(ann).shell().live().bell();
        var elsewhere = stage.ofOnAPhone(ann);
        bea.assigns(printer, ann);
        assertThat(bell.unread(1)).isVisible();
        assertThat(new Bell(elsewhere).unread(1)).isVisible();

        bell.opens().button("Mark all as read").click();

        assertThat(bell.unread(0)).isVisible();
        assertThat(new Bell(elsewhere).unread(0)).isVisible();
        elsewhere.page().reload();
        assertThat(new Bell(elsewhere).unread(0)).isVisible();
    }

    @Test
    void the_mail_about_an_assignment_leads_to_the_ticket() {
        var before = Stage.DESK.mails().newest();
        bea.assigns(printer, ann);
        var mail = Stage.DESK.mails().next(ann.person().email(), before);

        var window = stage.outside(ann).goTo(linkIn(mail));

        Assertions.assertThat(mail.subject()).isEqualTo("Assigned to you: The printer is on fire (#1)");
        assertThat(new TicketPage(window, printer.subject()).message("Please help"))
                .isVisible();
    }

    @Test
    void a_requester_gets_the_answer_by_mail_and_in_the_bell_and_nothing_about_notes() {
        var before = Stage.DESK.mails().newest();
        ann.notes(printer, "She smokes.");
        ann.replies(printer, "Please step outside.");
        var mail = Stage.DESK.mails().next(rita.person().email(), before);

        var window = stage.ofOnAPhone(rita).goTo(linkIn(mail));

        Assertions.assertThat(mail.text()).contains("Please step outside.").doesNotContain("smokes");
        assertThat(new PortalPage(window).message("Please step outside.")).isVisible();
        var bell = new Bell(window).opens();
        assertThat(bell.all()).hasCount(1);
        assertThat(bell.about("Ann replied")).isVisible();
    }

    @Test
    void a_mail_that_failed_is_seen_with_its_reason_and_sent_again() throws SQLException {
        var before = Stage.DESK.mails().newest();
        ann.replies(printer, "Please step outside.");
        var address = rita.person().email();
        var first = Stage.DESK.mails().next(address, before);
        wasRefused(address, "550 5.1.1 No such mailbox here");
        var mails = MailsPage.open(stage.of(acme.owner()));

        assertThat(mails.mail(address)).containsText("550 5.1.1 No such mailbox here");
        mails.triesAgain(address);

        assertThat(mails.words("Every mail has arrived")).isVisible();
        mails.shows("All");
        assertThat(mails.mail("Re: The printer is on fire")).containsText("Sent");
        Assertions.assertThat(Stage.DESK.mails().next(address, first.id()).subject())
                .isEqualTo(first.subject());
    }

    /** As if the mail server had said so when the mail was handed over. */
    private static void wasRefused(String address, String reason) throws SQLException {
        try (var database = TestDatabase.connect(Stage.DESK.database());
                var update = database.prepareStatement("""
                    update outbox
                       set state = 'failed', last_error = ?, sent_at = null
                     where to_address = ?
                       and kind <> 'invitation'
                       and state = 'sent'
                    """)) {
            update.setString(1, reason);
            update.setString(2, address);
            Eventually.until("the mail was sent", () -> {
                try {
                    return update.executeUpdate() == 1;
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        }
    }

    private static String linkIn(Mail mail) {
        var link = LINK.matcher(mail.text());
        Assertions.assertThat(link.find()).as("a link in " + mail.text()).isTrue();
        return link.group(1);
    }
}
