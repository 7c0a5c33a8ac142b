package io.relaydesk.messages;

import io.relaydesk.messages.team.TeamCommand;
import io.relaydesk.messages.team.TeamQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about teams")
class TeamMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(TeamCommand.class, TeamQuery.class);
    }
}
