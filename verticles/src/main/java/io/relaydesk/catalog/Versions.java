package io.relaydesk.catalog;

import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Rejection;

/** Changes are based on what somebody has seen. */
final class Versions {
    private Versions() {}

    /** @param what as people call it, with its article */
    static void same(String what, int seen, int now) {
        if (seen == now) return;
        throw new Rejection(
                new Outdated("version-moved", "Somebody else changed " + what + " meanwhile. Look at it again.", null));
    }
}
