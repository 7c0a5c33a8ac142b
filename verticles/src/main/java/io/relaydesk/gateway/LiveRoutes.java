package io.relaydesk.gateway;

import io.relaydesk.messages.auth.AuthCommand.IssueLiveTicket;
import io.relaydesk.messages.live.LiveQuery.Since;
import java.util.List;
import java.util.Objects;

/** The way onto the socket, and the same events for those who cannot have one. */
public final class LiveRoutes implements Routes {
    private record Events(List<Object> events, long seq, boolean reset) {}

    @Override
    public void on(Operations operations) {
        operations.on("liveTicket", call -> call.ask(new IssueLiveTicket()).map(Answer::created));
        operations.on(
                "events",
                call -> call.askAsDesk(new Since(call.query("after").map(Long::valueOf), call.limit()))
                        .map(stretch -> Answer.ok(new Events(
                                stretch.events().stream()
                                        .map(event -> (Object) LiveSocket.visible(call.member(), event))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                stretch.to(),
                                stretch.reset()))));
    }
}
