package io.relaydesk.demo;

import java.util.List;

/**
 * A thread as it was written by hand, with gaps and choices in braces.
 *
 * @param from the address of the only customer who may say this, or null
 * @param by the address of the only agent who may, or null
 * @param priority 1 to 4, found out by whoever looks at it first; null for the usual one
 * @param greeting before the first answer
 * @param closing below each answer
 */
record Scenario(
        String topic,
        String subject,
        String from,
        String by,
        Integer priority,
        String greeting,
        String closing,
        List<Line> thread) {
    private static final int USUAL = 3;

    Scenario {
        thread = List.copyOf(thread);
        if (priority == null) priority = USUAL;
        if (greeting == null) greeting = "{Hello|Hi|Dear} {first},";
        if (closing == null) closing = "{Best wishes|Kind regards|All the best}, {me}";
    }

    Scenario on(String newTopic) {
        return new Scenario(newTopic, subject, from, by, priority, greeting, closing, thread);
    }

    /** What one of them says; exactly one of the first four is given. @param then the status it is sent with, or null */
    record Line(String customer, String agent, String note, String warehouse, String then) {

        Voice voice() {
            if (customer != null) return Voice.CUSTOMER;
            if (agent != null) return Voice.AGENT;
            return note != null ? Voice.NOTE : Voice.WAREHOUSE;
        }

        String text() {
            return switch (voice()) {
                case CUSTOMER -> customer;
                case AGENT -> agent;
                case NOTE -> note;
                case WAREHOUSE -> warehouse;
            };
        }

        /** An answer without a status waits for the customer. */
        String status() {
            return then == null && voice() == Voice.AGENT ? "pending" : then;
        }
    }

    enum Voice {
        CUSTOMER,
        AGENT,
        /** The agent, for colleagues. */
        NOTE,
        /** A colleague in the warehouse, for the agent. */
        WAREHOUSE
    }
}
