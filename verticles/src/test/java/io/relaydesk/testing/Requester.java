package io.relaydesk.testing;

import java.util.UUID;

/** Somebody who asks for help. */
public final class Requester extends Member {
    Requester(Workspace workspace, Person person, UUID id) {
        super(workspace, person, id, "requester");
    }
}
