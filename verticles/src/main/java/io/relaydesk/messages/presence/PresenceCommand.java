package io.relaydesk.messages.presence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Signs of life of one connection. */
public sealed interface PresenceCommand<R> extends Message<R> {

    /** What somebody is writing. */
    enum Writing {
        REPLY,
        NOTE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when it is neither */
        @JsonCreator
        public static Writing of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Here, looking at a ticket or at none, writing or not. To be repeated at least every 30 s; writing every 3 s.
     *
     * @param connection one browser tab
     */
    @OpenTo(Who.MEMBER)
    record Beat(UUID connection, Optional<UUID> looking, Optional<Writing> writing) implements PresenceCommand<Void> {}

    @OpenTo(Who.MEMBER)
    record Leave(UUID connection) implements PresenceCommand<Void> {}
}
