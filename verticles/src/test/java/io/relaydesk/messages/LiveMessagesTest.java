package io.relaydesk.messages;

import io.relaydesk.messages.live.LiveQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about what happened")
class LiveMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(LiveQuery.class);
    }
}
