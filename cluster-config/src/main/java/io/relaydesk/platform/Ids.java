package io.relaydesk.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where ids come from; handed in so that tests can foresee them. */
@FunctionalInterface
public interface Ids {
    UUID next();

    /** UUIDv7 (RFC 9562): ordered by creation within this process. */
    static Ids timeOrdered() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }
}
