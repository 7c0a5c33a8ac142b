package io.relaydesk.notification;

import static io.relaydesk.messages.notification.NotificationKind.MENTIONED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_ASSIGNED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_MOVED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_NOTED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_REPLIED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_SOLVED;
import static io.relaydesk.messages.notification.NotificationKind.TICKET_WOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.notification.NotificationRules.Case;
import io.relaydesk.notification.NotificationRules.Told;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is told")
class NotificationRulesTest {
    final UUID rita = UUID.randomUUID();
    final UUID ann = UUID.randomUUID();
    final UUID bob = UUID.randomUUID();
    final UUID gone = UUID.randomUUID();

    @Test
    void of_an_assignment_is_the_new_assignee() {
        assertThat(told("ticket.assigned", ann, to(bob), ritasWith(bob)))
                .containsExactly(new Told(bob, TICKET_ASSIGNED));
    }

    @Test
    void of_an_assignment_is_nobody_when_one_took_it_oneself_or_gave_it_up() {
        assertThat(told("ticket.assigned", ann, to(ann), ritasWith(ann))).isEmpty();
        assertThat(told("ticket.assigned", ann, to(null), ritasWith(null))).isEmpty();
    }

    @Test
    void of_a_requesters_reply_is_the_assignee() {
        assertThat(told("ticket.replied", rita, ritasWith(ann))).containsExactly(new Told(ann, TICKET_REPLIED));
        assertThat(told("ticket.replied", rita, ritasWith(null))).isEmpty();
    }

    @Test
    void of_the_assignees_reply_is_the_requester() {
        assertThat(told("ticket.replied", ann, ritasWith(ann))).containsExactly(new Told(rita, TICKET_REPLIED));
    }

    @Test
    void of_a_colleagues_reply_are_assignee_and_requester() {
        assertThat(told("ticket.replied", bob, ritasWith(ann)))
                .containsExactlyInAnyOrder(new Told(ann, TICKET_REPLIED), new Told(rita, TICKET_REPLIED));
    }

    @Test
    void of_a_note_is_the_assignee_only() {
        assertThat(told("ticket.noted", bob, ritasWith(ann))).containsExactly(new Told(ann, TICKET_NOTED));
        assertThat(told("ticket.noted", ann, ritasWith(ann))).isEmpty();
        assertThat(told("ticket.noted", ann, ritasWith(null))).isEmpty();
    }

    @Test
    void of_a_note_is_no_requester_even_one_who_has_the_ticket() {
        assertThat(told("ticket.noted", bob, ritasWith(rita))).isEmpty();
    }

    @Test
    void of_a_solved_ticket_is_the_requester_unless_they_solved_it() {
        var solved = new Case(rita, ann, Set.of(rita, ann, bob), Set.of(ann, bob), Set.of(), Set.of(), true);

        assertThat(told("ticket.status-changed", ann, solved)).containsExactly(new Told(rita, TICKET_SOLVED));
        assertThat(told("ticket.status-changed", rita, solved)).isEmpty();
    }

    @Test
    void of_another_status_is_nobody() {
        assertThat(told("ticket.status-changed", ann, ritasWith(ann))).isEmpty();
        assertThat(told("ticket.priority-changed", ann, ritasWith(ann))).isEmpty();
    }

    @Test
    void of_messages_and_of_the_status_are_followers_too_but_not_of_what_they_did() {
        var followed = new Case(rita, ann, Set.of(rita, ann), Set.of(ann), Set.of(ann, bob), Set.of(), false);

        assertThat(told("ticket.noted", ann, followed)).containsExactly(new Told(bob, TICKET_NOTED));
        assertThat(told("ticket.replied", rita, followed))
                .containsExactlyInAnyOrder(new Told(ann, TICKET_REPLIED), new Told(bob, TICKET_REPLIED));
        assertThat(told("ticket.status-changed", bob, followed)).containsExactly(new Told(ann, TICKET_MOVED));
        assertThat(told("ticket.priority-changed", rita, followed)).isEmpty();
    }

    @Test
    void of_a_message_is_who_is_named_in_it_and_that_once() {
        var named = new Case(rita, ann, Set.of(rita, ann, bob), Set.of(ann, bob), Set.of(bob), Set.of(ann, bob), false);

        assertThat(told("ticket.noted", null, named))
                .containsExactlyInAnyOrder(new Told(ann, MENTIONED), new Told(bob, MENTIONED));
        assertThat(told("ticket.noted", ann, named)).containsExactly(new Told(bob, MENTIONED));
        assertThat(told("ticket.opened", ann, named)).containsExactly(new Told(bob, MENTIONED));
    }

    @Test
    void of_a_message_is_no_requester_who_is_named_in_it() {
        var named = new Case(rita, null, Set.of(rita), Set.of(), Set.of(), Set.of(rita), false);

        assertThat(told("ticket.noted", ann, named)).isEmpty();
    }

    @Test
    void of_a_ticket_that_came_back_are_who_set_it_aside_and_who_has_it() {
        assertThat(told("ticket.woken", null, woken("time", bob), ritasWith(ann)))
                .containsExactly(new Told(bob, TICKET_WOKEN), new Told(ann, TICKET_WOKEN));
        assertThat(told("ticket.woken", null, woken("time", ann), ritasWith(ann)))
                .containsExactly(new Told(ann, TICKET_WOKEN));
        assertThat(told("ticket.woken", ann, woken("hand", ann), ritasWith(ann)))
                .isEmpty();
    }

    @Test
    void of_a_ticket_brought_back_by_a_reply_is_nobody_who_hears_of_the_reply() {
        assertThat(told("ticket.woken", rita, woken("reply", ann), ritasWith(ann)))
                .isEmpty();
        assertThat(told("ticket.woken", rita, woken("reply", bob), ritasWith(ann)))
                .containsExactly(new Told(bob, TICKET_WOKEN));
    }

    @Test
    void of_a_reply_that_is_for_staff_only_is_the_assignee_and_never_the_requester() {
        assertThat(told("ticket.replied", bob, new JsonObject(), Audience.STAFF, ritasWith(ann)))
                .containsExactly(new Told(ann, TICKET_REPLIED));
    }

    @Test
    void is_told_once_who_is_requester_and_assignee() {
        assertThat(told(
                        "ticket.replied",
                        bob,
                        new Case(ann, ann, Set.of(ann, bob), Set.of(ann, bob), Set.of(), Set.of(), false)))
                .containsExactly(new Told(ann, TICKET_REPLIED));
    }

    @Test
    void is_nobody_who_may_not_log_in_any_more() {
        assertThat(told("ticket.assigned", ann, to(gone), ritasWith(gone))).isEmpty();
        assertThat(told("ticket.replied", rita, ritasWith(gone))).isEmpty();
    }

    private Case ritasWith(UUID assignee) {
        return new Case(rita, assignee, Set.of(rita, ann, bob), Set.of(ann, bob), Set.of(), Set.of(), false);
    }

    private static JsonObject woken(String why, UUID by) {
        return new JsonObject().put("why", why).put("by", by.toString());
    }

    private static JsonObject to(UUID member) {
        return new JsonObject().put("from", null).put("to", member == null ? null : member.toString());
    }

    private static List<Told> told(String type, UUID actor, Case ticket) {
        return told(type, actor, new JsonObject(), ticket);
    }

    private static List<Told> told(String type, UUID actor, JsonObject data, Case ticket) {
        return told(type, actor, data, Audience.PUBLIC, ticket);
    }

    private static List<Told> told(String type, UUID actor, JsonObject data, Audience audience, Case ticket) {
        var event = new LoggedEvent(
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
        return NotificationRules.of(event, ticket);
    }
}
