package io.relaydesk.messages.auth;

import io.relaydesk.messages.auth.AuthViews.Entered;
import io.relaydesk.messages.auth.AuthViews.Me;
import io.relaydesk.messages.auth.AuthViews.Seat;
import io.relaydesk.messages.auth.AuthViews.Seated;
import io.relaydesk.messages.auth.AuthViews.Sessions;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about who somebody is. */
public sealed interface AuthQuery<R> extends Message<R> {

    /**
     * Who an access token stands for, outside or in a workspace. Rejects a token that is not good, a session that ended, and a
     * workspace that is not theirs ("not found").
     */
    @OpenTo(Who.EVERYONE)
    record Enter(String token, Optional<UUID> workspace) implements AuthQuery<Entered> {}

    /** Whether they may still sit where they sit, and with which rights. At most 1,000 at a time. */
    @OpenTo(Who.EVERYONE)
    record Reseat(List<Seat> seats) implements AuthQuery<Seated> {
        public Reseat {
            seats = List.copyOf(seats);
        }
    }

    @OpenTo(Who.PERSON)
    record WhoAmI() implements AuthQuery<Me> {}

    @OpenTo(Who.PERSON)
    record MySessions() implements AuthQuery<Sessions> {}
}
