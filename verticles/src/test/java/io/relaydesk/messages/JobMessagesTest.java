package io.relaydesk.messages;

import io.relaydesk.messages.job.JobQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about jobs")
class JobMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(JobQuery.class);
    }
}
