package io.relaydesk.messages;

import io.relaydesk.messages.auth.AuthCommand;
import io.relaydesk.messages.auth.AuthQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message to the door")
class AuthMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(AuthCommand.class, AuthQuery.class);
    }
}
