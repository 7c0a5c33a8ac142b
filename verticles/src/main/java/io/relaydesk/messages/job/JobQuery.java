package io.relaydesk.messages.job;

import io.relaydesk.messages.job.JobViews.JobView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import java.util.List;
import java.util.UUID;

/** What can be asked about jobs; everybody sees their own only. */
public sealed interface JobQuery<R> extends Message<R> {

    @OpenTo(Who.MEMBER)
    record JobWith(UUID id) implements JobQuery<JobView> {}

    /** Tells that jobs have moved, as clients see it. */
    @OpenTo(Who.DESK)
    record Retell(List<LoggedEvent> events) implements JobQuery<Retold.Batch> {
        public Retell {
            events = List.copyOf(events);
        }
    }
}
