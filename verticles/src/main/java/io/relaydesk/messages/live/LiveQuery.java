package io.relaydesk.messages.live;

import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.tenant.Retold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about what happened. Asked by the edge only, which shows each reader what is theirs. */
public sealed interface LiveQuery<R> extends Message<R> {

    /**
     * The events after a number.
     *
     * @param after the last number known; empty: only the present number is answered
     * @param limit 1 to 200
     */
    @OpenTo(Who.DESK)
    record Since(Optional<Long> after, int limit) implements LiveQuery<Stretch> {}

    /** The present numbers of many workspaces at once; those without events are missing. At most 1,000 are asked for. */
    @OpenTo(Who.DESK)
    record Heads(List<UUID> workspaces) implements LiveQuery<Numbers> {
        public Heads {
            workspaces = List.copyOf(workspaces);
        }
    }

    /**
     * A stretch of the log.
     *
     * @param events in order; some numbers may be missing (nothing to tell)
     * @param to the last number this stretch covers
     * @param newest where the log stands
     * @param reset too much was missed: fetch afresh and go on from {@code to}
     */
    record Stretch(List<Retold> events, long to, long newest, boolean reset) {
        public Stretch {
            events = List.copyOf(events);
        }
    }

    record Numbers(Map<UUID, Long> newest) {
        public Numbers {
            newest = Map.copyOf(newest);
        }
    }
}
