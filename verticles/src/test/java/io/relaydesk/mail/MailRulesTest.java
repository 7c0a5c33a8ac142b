package io.relaydesk.mail;

import static io.relaydesk.mail.MailKind.TICKET_ASSIGNED;
import static io.relaydesk.mail.MailKind.TICKET_REPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.mail.MailRules.Addressed;
import io.relaydesk.mail.MailRules.Case;
import io.relaydesk.mail.MailRules.Copy;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is written to")
class MailRulesTest {
    final UUID rita = UUID.randomUUID();
    final UUID ann = UUID.randomUUID();
    final UUID bob = UUID.randomUUID();

    @Test
    void about_an_assignment_is_the_new_assignee_unless_they_took_it() {
        assertThat(written("ticket.assigned", ann, bob, ritasWith(bob))).contains(new Addressed(TICKET_ASSIGNED, bob));
        assertThat(written("ticket.assigned", ann, ann, ritasWith(ann))).isEmpty();
        assertThat(written("ticket.assigned", ann, null, ritasWith(null))).isEmpty();
    }

    @Test
    void about_a_reply_of_staff_is_the_requester() {
        assertThat(written("ticket.replied", ann, null, ritasWith(ann))).contains(new Addressed(TICKET_REPLIED, rita));
        assertThat(written("ticket.replied", bob, null, ritasWith(ann))).contains(new Addressed(TICKET_REPLIED, rita));
    }

    @Test
    void about_a_reply_of_the_requester_is_the_assignee_if_any() {
        assertThat(written("ticket.replied", rita, null, ritasWith(ann))).contains(new Addressed(TICKET_REPLIED, ann));
        assertThat(written("ticket.replied", rita, null, ritasWith(null))).isEmpty();
    }

    @Test
    void about_a_reply_that_is_for_staff_only_is_the_assignee_and_never_the_requester() {
        assertThat(written("ticket.replied", bob, null, Audience.STAFF, ritasWith(ann)))
                .contains(new Addressed(TICKET_REPLIED, ann));
        assertThat(written("ticket.replied", bob, null, Audience.STAFF, ritasWith(null)))
                .isEmpty();
    }

    @Test
    void about_a_note_is_nobody() {
        assertThat(written("ticket.noted", bob, null, ritasWith(ann))).isEmpty();
    }

    @Test
    void about_a_public_reply_are_those_in_copy_but_not_twice() {
        var boss = new Copy(UUID.randomUUID(), "boss@example.org");
        var copies = List.of(boss, new Copy(UUID.randomUUID(), "ann@example.org"));

        assertThat(MailRules.copied(happened("ticket.replied", rita, null), copies, Set.of("ann@example.org")))
                .containsExactly(boss);
        assertThat(MailRules.copied(happened("ticket.replied", rita, null, Audience.STAFF), copies, Set.of()))
                .isEmpty();
        for (var silent : List.of("ticket.noted", "ticket.assigned", "ticket.status-changed", "ticket.opened")) {
            assertThat(MailRules.copied(happened(silent, ann, null), copies, Set.of()))
                    .isEmpty();
        }
    }

    @Test
    void is_nobody_who_left() {
        var left = new Case(rita, ann, Set.of(bob), Set.of(bob));

        assertThat(written("ticket.replied", bob, null, left)).isEmpty();
        assertThat(written("ticket.replied", rita, null, left)).isEmpty();
        assertThat(written("ticket.assigned", bob, ann, left)).isEmpty();
    }

    @Test
    void waits_longer_after_each_failure_and_at_most_an_hour() {
        assertThat(OutboxRelay.pauseAfter(1)).isEqualTo(Duration.ofSeconds(15));
        assertThat(OutboxRelay.pauseAfter(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(OutboxRelay.pauseAfter(8)).isEqualTo(Duration.ofSeconds(1920));
        assertThat(OutboxRelay.pauseAfter(9)).isEqualTo(Duration.ofHours(1));
        assertThat(OutboxRelay.pauseAfter(30_000)).isEqualTo(Duration.ofHours(1));
    }

    private Case ritasWith(UUID assignee) {
        return new Case(rita, assignee, Set.of(rita, ann, bob), Set.of(ann, bob));
    }

    private static Optional<Addressed> written(String type, UUID actor, UUID to, Case ticket) {
        return written(type, actor, to, Audience.PUBLIC, ticket);
    }

    private static Optional<Addressed> written(String type, UUID actor, UUID to, Audience audience, Case ticket) {
        return MailRules.of(happened(type, actor, to, audience), ticket);
    }

    private static LoggedEvent happened(String type, UUID actor, UUID to) {
        return happened(type, actor, to, Audience.PUBLIC);
    }

    private static LoggedEvent happened(String type, UUID actor, UUID to, Audience audience) {
        var data = new JsonObject().put("to", to == null ? null : to.toString());
        return new LoggedEvent(
                1,
                UUID.randomUUID(),
                Instant.EPOCH,
                type,
                actor,
                null,
                UUID.randomUUID(),
                null,
                null,
                audience,
                data,
                "c");
    }
}
