package io.relaydesk.messages;

import io.relaydesk.messages.setting.SettingCommand;
import io.relaydesk.messages.setting.SettingQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about settings")
class SettingMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(SettingCommand.class, SettingQuery.class);
    }
}
