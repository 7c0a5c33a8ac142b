package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rules of setting a ticket aside. Pure. */
final class Snooze {
    /** Stands for "until the requester writes": no time a person could ask for comes after it. */
    static final Instant UNTIL_REPLY = Instant.parse("9999-12-31T00:00:00Z");

    private static final Duration LONGEST = Duration.ofDays(366);

    private Snooze() {}

    /** Why a ticket came back; the words stand in the log. */
    enum Why {
        TIME,
        REPLY,
        HAND;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @throws Rejection naming the field {@code until} unless the time lies within the next year */
    static Instant until(Optional<Instant> wanted, Instant now) {
        if (wanted.isEmpty()) return UNTIL_REPLY;
        var until = wanted.get();
        if (!until.isAfter(now)) throw Rejection.invalid("until", "Choose a time that is still to come.");
        if (until.isAfter(now.plus(LONGEST))) throw Rejection.invalid("until", "Choose a time within the next year.");
        return until;
    }

    /** @throws Rejection when there is nothing to come back to */
    static void refuseFinished(Statuses.Status status) {
        if (status.category().finished())
            throw Rejection.conflict("ticket-finished", "This ticket is finished. Open it again to snooze it.");
    }
}
