package io.relaydesk.notification;

import static io.relaydesk.mail.Office.eventually;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_ASSIGNED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_REPLIED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_SOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.mail.Office;
import io.relaydesk.messages.notification.NotificationCommand.Read;
import io.relaydesk.messages.notification.NotificationCommand.TellOfFailedMail;
import io.relaydesk.messages.notification.NotificationKind;
import io.relaydesk.messages.notification.NotificationQuery.Mine;
import io.relaydesk.messages.notification.NotificationQuery.Retell;
import io.relaydesk.messages.notification.NotificationViews.NotificationView;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Retold;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Notifications")
class NotificationIT {
    final Office office = new Office();
    Actor.Member ann;
    Actor.Member rita;

    @BeforeEach
    void people() {
        office.startNotifying();
        ann = office.joined("Ann", Role.AGENT);
        rita = office.joined("Rita", Role.REQUESTER);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void tell_each_what_concerns_them_and_a_requester_nothing_of_a_note() {
        var printer = office.opens(rita, "The printer is on fire");
        office.assigns(office.owner, printer, ann);
        office.notes(office.owner, printer, "She spilled coffee into it.");
        office.replies(ann, printer, "On my way.");
        office.solves(ann, printer);
        office.allRead("notification");

        assertThat(kindsOf(rita)).containsExactly(TICKET_SOLVED, TICKET_REPLIED);
        assertThat(kindsOf(ann)).containsExactly(NotificationKind.TICKET_NOTED, TICKET_ASSIGNED);
        var assigned = office.notificationsOf(ann).notifications().getLast();
        assertThat(assigned.title()).isEqualTo("The printer is on fire");
        assertThat(assigned.ticket()).isEqualTo(1);
        assertThat(assigned.actor().name()).isEqualTo("Olga");
        assertThat(assigned.read()).isFalse();
        assertThat(office.notificationsOf(office.owner).notifications()).isEmpty();
    }

    @Test
    void are_counted_until_they_are_read() {
        assignTickets(3);
        var page = office.notificationsOf(ann);
        assertThat(page.unread()).isEqualTo(3);

        office.ask(ann, new Read(List.of(page.notifications().get(0).id()), false));
        assertThat(office.notificationsOf(ann).unread()).isEqualTo(2);
        assertThat(office.ask(ann, new Mine(true, Optional.empty(), 50)).notifications())
                .extracting(NotificationView::id)
                .containsExactly(
                        page.notifications().get(1).id(),
                        page.notifications().get(2).id());

        office.ask(ann, new Read(List.of(), true));
        assertThat(office.notificationsOf(ann).unread()).isZero();
        assertThat(office.notificationsOf(ann).notifications()).hasSize(3).allMatch(NotificationView::read);
    }

    @Test
    void come_page_by_page() {
        assignTickets(5);

        var first = office.ask(ann, new Mine(false, Optional.empty(), 3));
        var second = office.ask(ann, new Mine(false, Optional.of(first.next()), 3));

        assertThat(first.notifications())
                .extracting(NotificationView::title)
                .containsExactly("Ticket 4", "Ticket 3", "Ticket 2");
        assertThat(second.notifications()).extracting(NotificationView::title).containsExactly("Ticket 1", "Ticket 0");
        assertThat(second.next()).isNull();
    }

    @Test
    void of_others_are_as_if_there_were_none() {
        assignTickets(1);
        var hers = office.notificationsOf(ann).notifications().getFirst().id();

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> office.ask(rita, new Read(List.of(hers), false)))
                .satisfies(no -> assertThat(no.error()).isInstanceOf(NotFound.class));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> office.ask(rita, new Read(List.of(), false)))
                .satisfies(no -> assertThat(no.error()).isInstanceOf(Invalid.class));
        office.ask(rita, new Read(List.of(), true));
        assertThat(office.notificationsOf(ann).unread()).isEqualTo(1);
        assertThat(office.notificationsOf(rita).notifications()).isEmpty();
    }

    @Test
    void are_retold_to_their_recipient_only() {
        assignTickets(2);
        var mine = office.notificationsOf(ann).notifications();
        office.ask(ann, new Read(List.of(mine.get(0).id(), UUID.randomUUID()), false));
        office.ask(ann, new Read(List.of(mine.get(0).id()), false));
        office.ask(ann, new Read(List.of(), true));

        var told = office.askAsDesk(new Retell(notificationEvents())).events();

        assertThat(told).extracting(Retold::audience).containsOnly(Audience.RECIPIENT);
        assertThat(told).extracting(Retold::recipient).containsOnly(ann.member());
        assertThat(told)
                .extracting(one -> one.forStaff().get("type").asText())
                .containsExactly(
                        "notification.raised", "notification.raised", "notification.read", "notification.read");
        var raised = told.getFirst().forStaff();
        assertThat(raised.at("/notification/title").asText()).isEqualTo("Ticket 0");
        assertThat(raised.at("/notification/actor/name").asText()).isEqualTo("Olga");
        assertThat(raised.get("actor").isNull()).isTrue();
        assertThat(told.get(2).forStaff().get("notifications"))
                .singleElement()
                .satisfies(
                        id -> assertThat(id.asText()).isEqualTo(mine.get(0).id().toString()));
        assertThat(told.get(3).forStaff().has("notifications")).isFalse();
        assertThat(told.get(3).forRequester()).isEqualTo(told.get(3).forStaff());
    }

    @Test
    void of_a_mail_that_failed_reach_owners_once() {
        var failed = new TellOfFailedMail(UUID.randomUUID(), "To x@example.org: Hello");

        office.askAsDesk(failed);
        office.askAsDesk(failed);

        assertThat(office.notificationsOf(office.owner).notifications())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.kind()).isEqualTo(NotificationKind.MAIL_FAILED);
                    assertThat(told.ticket()).isNull();
                    assertThat(told.actor()).isNull();
                });
        assertThat(office.notificationsOf(ann).notifications()).isEmpty();
    }

    @Test
    void go_when_their_time_is_over() {
        assignTickets(3);
        var old = office.notificationsOf(ann).notifications().getLast().id();
        office.sql("update notification set expires_at = now() - interval '1 second' where id = '" + old + "'");

        var vertx = Vertx.vertx();
        try (var expiry = new Expiry(vertx, office.database)) {
            assertThat(expiry.sweep()).isEqualTo(1);
        } finally {
            vertx.close().await();
        }

        assertThat(office.notificationsOf(ann).notifications())
                .hasSize(2)
                .noneMatch(told -> told.id().equals(old));
        assertThat(office.askAsDesk(new Retell(notificationEvents())).events()).hasSize(2);
    }

    private void assignTickets(int count) {
        for (var number = 0; number < count; number++) {
            var ticket = office.opens(rita, "Ticket " + number);
            office.assigns(office.owner, ticket, ann);
            var expected = number + 1;
            eventually(
                    () -> office.notificationsOf(ann).unread(),
                    unread -> assertThat(unread).isEqualTo(expected));
        }
    }

    private List<NotificationKind> kindsOf(Actor.Member member) {
        return office.notificationsOf(member).notifications().stream()
                .map(NotificationView::kind)
                .toList();
    }

    private List<LoggedEvent> notificationEvents() {
        var desk = new Envelope<>(new Actor.Desk(office.workspace.id(), "test"), "test", "test");
        return office.database.read(desk, tx -> LoggedEvent.after(tx, 0, 200)).stream()
                .filter(event -> event.type().startsWith("notification."))
                .toList();
    }
}
