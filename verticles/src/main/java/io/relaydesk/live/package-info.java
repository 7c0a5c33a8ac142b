/**
 * Tells what happened (domain 3, no. 1): reads the event log after a number and lets each concern tell its own events.
 *
 * <p>Owns no table. Is asked {@link io.relaydesk.messages.live.LiveQuery} by the edge. A reader that is more than 1,000 events behind
 * is sent to fetch afresh.
 */
package io.relaydesk.live;
