package io.relaydesk.messages.presence;

import io.relaydesk.messages.presence.PresenceCommand.Writing;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import java.util.List;
import java.util.UUID;

/** What can be asked about who is here. */
public sealed interface PresenceQuery<R> extends Message<R> {

    /** Everybody in the workspace with a connection, by name. */
    @OpenTo(Who.DESK)
    record WhoIsHere() implements PresenceQuery<People> {}

    record People(List<Here> people) {
        public People {
            people = List.copyOf(people);
        }
    }

    /**
     * One member, by their latest sign of life.
     *
     * @param looking the ticket before them, or null
     * @param typing what they are writing there, or null
     */
    record Here(Ref member, UUID looking, Writing typing) {}
}
