package io.relaydesk.notification;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.notification.NotificationCommand.Read;
import io.relaydesk.messages.notification.NotificationQuery.Mine;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.UUID;

/** Notifications over HTTP. */
public final class NotificationRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "notifications",
                call -> call.ask(new Mine(
                                call.query("unread").map(Boolean::valueOf).orElse(false),
                                call.query("cursor"),
                                call.limit()))
                        .map(Answer::ok));
        operations.on(
                "readNotifications",
                call -> call.ask(new Read(ids(call), call.body().getBoolean("all", false)))
                        .map(_ -> Answer.done()));
    }

    private static List<UUID> ids(Call call) {
        return call.body().getJsonArray("ids", new JsonArray()).stream()
                .map(id -> UUID.fromString(id.toString()))
                .toList();
    }
}
