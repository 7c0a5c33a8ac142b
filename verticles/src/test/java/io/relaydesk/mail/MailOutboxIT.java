package io.relaydesk.mail;

import static io.relaydesk.mail.Office.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.mail.MailCommand.Retry;
import io.relaydesk.messages.mail.MailCommand.SendCode;
import io.relaydesk.messages.mail.MailQuery.Mails;
import io.relaydesk.messages.mail.MailState;
import io.relaydesk.messages.notification.NotificationKind;
import io.relaydesk.messages.notification.Severity;
import io.relaydesk.messages.workspace.InvitationToken;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceCommand.Invite;
import io.relaydesk.messages.workspace.WorkspaceCommand.Withdraw;
import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.DomainError.Forbidden;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outbox")
class MailOutboxIT {
    final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void brings_an_assignment_to_the_assignee_and_a_reply_to_the_requester() {
        office.mailServerUp().startMailing();
        var ann = office.joined("Ann", Role.AGENT);
        var rita = office.joined("Rita", Role.REQUESTER);
        var printer = office.opens(rita, "The printer is on fire");

        office.assigns(office.owner, printer, ann);
        office.replies(ann, printer, "Pull the <b>plug</b> & run.");

        eventually(
                () -> office.arrivedAt(ann),
                mails -> assertThat(mails).singleElement().satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Assigned to you: The printer is on fire (#1)");
                    assertThat(mail.from()).isEqualTo("Acme <no-reply@relaydesk.localhost>");
                    assertThat(mail.text()).contains("Olga assigned this ticket to you.", "Requester: Rita");
                    assertThat(links(mail)).containsOnly(link("/tickets/all/1"));
                }));
        eventually(
                () -> office.arrivedAt(rita),
                mails -> assertThat(mails).singleElement().satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Re: The printer is on fire (#1)");
                    assertThat(mail.html()).contains("Pull the <b>plug</b> &amp; run.");
                    assertThat(mail.text()).contains("Ann replied to your request.", "Pull the plug & run.");
                    assertThat(links(mail)).containsOnly(link("/requests/1"));
                }));
    }

    @Test
    void brings_a_requesters_reply_to_the_assignee() {
        office.mailServerUp().startMailing();
        var ann = office.joined("Ann", Role.AGENT);
        var rita = office.joined("Rita", Role.REQUESTER);
        var printer = office.opens(rita, "The printer is on fire");
        office.assigns(ann, printer, ann);

        office.replies(rita, printer, "It still burns.");

        eventually(
                () -> office.arrivedAt(ann),
                mails -> assertThat(mails).singleElement().satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Re: The printer is on fire (#1)");
                    assertThat(links(mail)).containsOnly(link("/tickets/all/1"));
                }));
        assertThat(office.arrivedAt(rita)).isEmpty();
    }

    @Test
    void never_brings_a_note_to_anybody() {
        office.mailServerUp().startMailing();
        var ann = office.joined("Ann", Role.AGENT);
        var rita = office.joined("Rita", Role.REQUESTER);
        var printer = office.opens(rita, "The printer is on fire");
        office.assigns(office.owner, printer, ann);

        office.notes(office.owner, printer, "She spilled coffee into it.");
        office.replies(ann, printer, "On my way.");

        eventually(() -> office.arrivedAt(rita), mails -> assertThat(mails).hasSize(1));
        office.allRead("mail");
        eventually(office::outbox, mails -> assertThat(mails).allMatch(mail -> mail.state() == MailState.SENT));
        assertThat(office.all()).isNotEmpty().noneMatch(mail -> (mail.text() + mail.html()).contains("coffee"));
        assertThat(office.arrivedAt(ann)).hasSize(1);
    }

    @Test
    void invites_with_a_link_that_we_know_as_ours() {
        office.mailServerUp().startMailing();
        var invitation = office.ask(office.owner, new Invite(List.of("new@example.org"), Role.AGENT))
                .invitations()
                .getFirst();

        eventually(
                office::all,
                mails -> assertThat(mails).singleElement().satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo("new@example.org");
                    assertThat(mail.subject()).isEqualTo("Olga invited you to Acme");
                    var token = links(mail).getFirst().replace(Office.ORIGIN + "/invite#", "");
                    assertThat(InvitationToken.read(office.keys, token))
                            .contains(new InvitationToken(office.workspace.id(), invitation.id()));
                }));
        assertThat(office.sql("select string_agg(data::text || subject, '') from outbox where workspace_id = '"
                        + office.workspace.id() + "'"))
                .doesNotContain("#");
    }

    @Test
    void does_not_send_an_invitation_that_was_withdrawn_before_it_went_out() {
        office.startMailing();
        var invitation = office.ask(office.owner, new Invite(List.of("new@example.org"), Role.AGENT))
                .invitations()
                .getFirst();
        eventually(
                office::outbox,
                mails -> assertThat(mails)
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.lastError()).isNotNull()));
        office.ask(office.owner, new Withdraw(invitation.id()));

        office.mailServerUp();
        hurry();

        eventually(
                office::outbox,
                mails -> assertThat(mails).singleElement().satisfies(mail -> {
                    assertThat(mail.state()).isEqualTo(MailState.FAILED);
                    assertThat(mail.lastError()).startsWith("Not sent: the invitation was withdrawn");
                }));
        assertThat(office.all()).isEmpty();
    }

    @Test
    void keeps_a_mail_while_the_mail_server_is_down_and_sends_it_later() {
        office.startMailing();
        var ann = office.joined("Ann", Role.AGENT);
        var printer = office.opens(office.owner, "The printer is on fire");
        office.assigns(office.owner, printer, ann);

        eventually(() -> office.outboxMailTo(ann), mail -> {
            assertThat(mail.state()).isEqualTo(MailState.PENDING);
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.lastError()).containsIgnoringCase("refused");
            assertThat(Duration.between(Instant.now(), mail.nextAttemptAt()))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(16));
        });
        office.mailServerUp();
        hurry();

        eventually(() -> office.arrivedAt(ann), mails -> assertThat(mails).hasSize(1));
        eventually(() -> office.outboxMailTo(ann), mail -> {
            assertThat(mail.state()).isEqualTo(MailState.SENT);
            assertThat(mail.lastError()).isNull();
            assertThat(mail.nextAttemptAt()).isNull();
            assertThat(mail.sentAt()).isNotNull();
        });
        assertThat(office.metrics
                        .counter("relaydesk.mail", "outcome", "retried")
                        .count())
                .isPositive();
    }

    @Test
    void gives_up_after_eight_attempts_tells_owners_and_tries_again_when_asked() {
        office.startMailing();
        var ann = office.joined("Ann", Role.AGENT);
        var printer = office.opens(office.owner, "The printer is on fire");
        office.assigns(office.owner, printer, ann);
        eventually(
                () -> office.outboxMailTo(ann), mail -> assertThat(mail.state()).isEqualTo(MailState.PENDING));
        var id = office.outboxMailTo(ann).id();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> office.ask(office.owner, new Retry(id)))
                .satisfies(no -> assertThat(no.error()).isInstanceOf(Conflict.class));

        office.sql("update outbox set attempts = 7, next_attempt_at = now() where id = '" + id + "'");

        eventually(
                () -> office.outboxMailTo(ann), mail -> assertThat(mail.state()).isEqualTo(MailState.FAILED));
        assertThat(office.notificationsOf(office.owner).notifications())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.kind()).isEqualTo(NotificationKind.MAIL_FAILED);
                    assertThat(told.severity()).isEqualTo(Severity.ERROR);
                    assertThat(told.title()).contains(office.address("Ann"), "The printer is on fire");
                });
        assertThat(office.notificationsOf(ann).notifications()).isEmpty();

        office.mailServerUp();
        assertThat(office.ask(office.owner, new Retry(id)).state()).isEqualTo(MailState.PENDING);
        eventually(() -> office.arrivedAt(ann), mails -> assertThat(mails).hasSize(1));
    }

    @Test
    void sends_what_a_node_had_claimed_when_it_died() {
        office.mailServerUp();
        var rita = office.joined("Rita", Role.REQUESTER);
        var printer = office.opens(rita, "The printer is on fire");
        office.replies(office.owner, printer, "On my way.");
        new Reading(office).once();
        var claimed = office.database.due(sql -> OutboxRepository.claim(sql, 20, Duration.ofSeconds(2)));
        var reply = claimed.stream()
                .filter(mail -> mail.kind().equals("ticket_replied"))
                .findFirst()
                .orElseThrow();
        // The node that claimed it is dead. Meanwhile another looks and finds nothing to do.
        var others = office.database.due(sql -> OutboxRepository.claim(sql, 20, Duration.ofSeconds(2)));
        assertThat(others).isEmpty();

        office.startMailing();

        eventually(
                () -> office.arrivedAt(rita),
                mails -> assertThat(mails)
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.messageId()).startsWith("<" + reply.id() + "@")));
        eventually(
                () -> office.outboxMailTo(rita),
                mail -> assertThat(mail.state()).isEqualTo(MailState.SENT));
        // It was not dead but slow: its late word does not count.
        office.database.due(sql -> {
            OutboxRepository.markFailed(sql, reply, "too late");
            return null;
        });
        assertThat(office.outboxMailTo(rita).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void takes_back_a_claim_that_came_to_nothing() {
        var rita = office.joined("Rita", Role.REQUESTER);
        office.replies(office.owner, office.opens(rita, "The printer is on fire"), "On my way.");
        new Reading(office).once();

        var claimed = office.database.due(sql -> {
            var first = OutboxRepository.claim(sql, 20, Duration.ofSeconds(60));
            first.forEach(mail -> OutboxRepository.release(sql, mail));
            return OutboxRepository.claim(sql, 20, Duration.ofSeconds(60));
        });

        assertThat(claimed)
                .singleElement()
                .satisfies(mail -> assertThat(mail.attempts()).isEqualTo(1));
    }

    @Test
    void holds_one_mail_for_one_cause_however_often_the_log_is_read() {
        office.mailServerUp();
        var ann = office.joined("Ann", Role.AGENT);
        var rita = office.joined("Rita", Role.REQUESTER);
        var printer = office.opens(rita, "The printer is on fire");
        office.assigns(office.owner, printer, ann);
        office.replies(office.owner, printer, "On her way.");

        new Reading(office).once();
        var first = office.outbox().size();
        new Reading(office).once();

        assertThat(first).isEqualTo(2);
        assertThat(office.outbox()).hasSize(first);
        office.startMailing();
        office.allRead("mail");
        eventually(office::outbox, mails -> assertThat(mails).allMatch(mail -> mail.state() == MailState.SENT));
        assertThat(office.arrivedAt(ann)).hasSize(1);
        assertThat(office.arrivedAt(rita)).hasSize(1);
    }

    @Test
    void is_shown_page_by_page_and_by_state_to_those_who_may_see_it() {
        office.startMailing();
        var ann = office.joined("Ann", Role.AGENT);
        for (var count = 0; count < 3; count++) {
            office.assigns(office.owner, office.opens(office.owner, "Ticket " + count), ann);
        }
        office.allRead("mail");
        eventually(office::outbox, mails -> assertThat(mails).hasSizeGreaterThanOrEqualTo(3));
        var all = office.outbox();

        var first = office.ask(office.owner, new Mails(Optional.empty(), Optional.empty(), 2));
        var second = office.ask(office.owner, new Mails(Optional.empty(), Optional.of(first.next()), 2));

        assertThat(first.mails()).hasSize(2);
        assertThat(second.mails()).isNotEmpty();
        assertThat(all.subList(0, 3))
                .extracting(mail -> mail.id())
                .startsWith(
                        first.mails().get(0).id(),
                        first.mails().get(1).id(),
                        second.mails().get(0).id());
        assertThat(office.ask(office.owner, new Mails(Optional.of(MailState.SENT), Optional.empty(), 10))
                        .mails())
                .isEmpty();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> office.ask(ann, new Mails(Optional.empty(), Optional.empty(), 10)))
                .satisfies(no -> assertThat(no.error()).isInstanceOf(Forbidden.class));
    }

    @Test
    void keeps_mails_of_another_workspace_to_itself() {
        office.startMailing();
        var ann = office.joined("Ann", Role.AGENT);
        office.assigns(office.owner, office.opens(office.owner, "The printer is on fire"), ann);
        eventually(
                () -> office.outboxMailTo(ann),
                mail -> assertThat(mail.lastError()).isNotNull());
        var secret = office.outboxMailTo(ann).id();

        try (var other = office.nextDoor()) {
            assertThat(other.outbox()).isEmpty();
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> other.ask(other.owner, new Retry(secret)))
                    .satisfies(no -> assertThat(no.error()).isInstanceOf(NotFound.class));
        }
    }

    @Test
    void is_not_used_for_login_codes() {
        office.mailServerUp();

        office.askAsDesk(new SendCode("ann@example.org", "048291", Instant.now().plusSeconds(300)));

        assertThat(office.all())
                .singleElement()
                .satisfies(mail -> assertThat(mail.code()).contains("048291"));
        assertThat(office.outbox()).isEmpty();
    }

    private void hurry() {
        office.sql("update outbox set next_attempt_at = now() where state = 'pending' and workspace_id = '"
                + office.workspace.id() + "'");
    }

    private String link(String path) {
        return Office.ORIGIN + "/" + office.workspace.slug() + path;
    }

    private static List<String> links(CaughtMail mail) {
        return Jsoup.parse(mail.html()).select("a").eachAttr("href");
    }

    /** The reader, run by hand over the whole log. */
    private record Reading(Office office) {
        void once() {
            var desk = new io.relaydesk.platform.Envelope<>(
                    new io.relaydesk.platform.Actor.Desk(office.workspace.id(), "mail"), "test", "mail");
            office.database.work(desk, tx -> {
                new MailReader(UUID::randomUUID, () -> {})
                        .handle(tx, io.relaydesk.tenant.LoggedEvent.after(tx, 0, 200));
                return null;
            });
        }
    }
}
