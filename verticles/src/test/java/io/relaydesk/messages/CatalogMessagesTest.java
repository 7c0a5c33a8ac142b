package io.relaydesk.messages;

import io.relaydesk.messages.catalog.FieldCommand;
import io.relaydesk.messages.catalog.FieldQuery;
import io.relaydesk.messages.catalog.TagCommand;
import io.relaydesk.messages.catalog.TagQuery;
import io.relaydesk.messages.catalog.TopicCommand;
import io.relaydesk.messages.catalog.TopicQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about the catalogue")
class CatalogMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(
                TopicCommand.class,
                TopicQuery.class,
                TagCommand.class,
                TagQuery.class,
                FieldCommand.class,
                FieldQuery.class);
    }
}
