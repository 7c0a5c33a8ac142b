package io.relaydesk.messages;

import io.relaydesk.messages.workflow.WorkflowCommand;
import io.relaydesk.messages.workflow.WorkflowQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about workflows")
class WorkflowMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(WorkflowCommand.class, WorkflowQuery.class);
    }
}
