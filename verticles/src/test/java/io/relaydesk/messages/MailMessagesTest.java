package io.relaydesk.messages;

import io.relaydesk.messages.mail.MailCommand;
import io.relaydesk.messages.mail.MailQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about mail")
class MailMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(MailCommand.class, MailQuery.class);
    }
}
