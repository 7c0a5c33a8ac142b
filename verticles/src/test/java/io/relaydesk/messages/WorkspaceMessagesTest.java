package io.relaydesk.messages;

import io.relaydesk.messages.workspace.RoleCommand;
import io.relaydesk.messages.workspace.RoleQuery;
import io.relaydesk.messages.workspace.WorkspaceCommand;
import io.relaydesk.messages.workspace.WorkspaceQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about workspaces")
class WorkspaceMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(WorkspaceCommand.class, WorkspaceQuery.class, RoleCommand.class, RoleQuery.class);
    }
}
