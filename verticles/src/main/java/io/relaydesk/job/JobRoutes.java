package io.relaydesk.job;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.job.JobQuery.JobWith;

/** Jobs over HTTP. */
public final class JobRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on("job", call -> call.ask(new JobWith(call.pathId("job"))).map(Answer::ok));
    }
}
