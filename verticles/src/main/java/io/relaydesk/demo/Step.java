package io.relaydesk.demo;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.Visibility;
import java.time.Instant;

/** Something somebody does to a ticket. */
sealed interface Step {
    Instant at();

    Person by();

    record Open(Instant at, Person by, String subject, Channel channel, String text) implements Step {}

    /** @param status key of the status it is sent with, or null */
    record Write(Instant at, Person by, Visibility visibility, String text, String status) implements Step {}

    /** What is null stays. */
    record Change(Instant at, Person by, Integer priority, Person assignee, String status) implements Step {}
}
