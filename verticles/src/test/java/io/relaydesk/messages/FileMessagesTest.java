package io.relaydesk.messages;

import io.relaydesk.messages.file.FileCommand;
import io.relaydesk.messages.file.FileQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about files")
class FileMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(FileCommand.class, FileQuery.class);
    }
}
