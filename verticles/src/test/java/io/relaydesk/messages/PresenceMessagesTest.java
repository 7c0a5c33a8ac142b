package io.relaydesk.messages;

import io.relaydesk.messages.presence.PresenceCommand;
import io.relaydesk.messages.presence.PresenceQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about who is here")
class PresenceMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(PresenceCommand.class, PresenceQuery.class);
    }
}
