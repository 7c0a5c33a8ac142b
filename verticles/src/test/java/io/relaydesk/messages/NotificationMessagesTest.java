package io.relaydesk.messages;

import io.relaydesk.messages.notification.NotificationCommand;
import io.relaydesk.messages.notification.NotificationQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about notifications")
class NotificationMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(NotificationCommand.class, NotificationQuery.class);
    }
}
