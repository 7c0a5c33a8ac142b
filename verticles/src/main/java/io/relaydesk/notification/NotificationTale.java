package io.relaydesk.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.notification.NotificationViews.NotificationView;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Retold;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells notification events as their recipients see them, with the notification as it is now. */
final class NotificationTale {
    private static final String RAISED = "notification";
    static final String READ = "notifications";

    private final Tx tx;

    NotificationTale(Tx tx) {
        this.tx = tx;
    }

    /** Without those whose notification is no more. */
    Retold.Batch retell(List<LoggedEvent> events) {
        var raised = events.stream()
                .map(event -> event.data().getString(RAISED))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        var notifications = new NotificationRepository(tx)
                .with(raised).stream().collect(Collectors.toMap(NotificationView::id, Function.identity()));
        var people = people(events);
        return new Retold.Batch(events.stream()
                .map(event -> tell(event, notifications, people))
                .filter(Objects::nonNull)
                .toList());
    }

    private static Retold tell(LoggedEvent event, Map<UUID, NotificationView> notifications, Map<UUID, Ref> people) {
        var told = Retold.frame(event, event.actor() == null ? null : people.get(event.actor()));
        switch (event.type()) {
            case "notification.raised" -> {
                var notification =
                        notifications.get(UUID.fromString(event.data().getString(RAISED)));
                if (notification == null) return null;
                told.set(RAISED, Json.MAPPER.valueToTree(notification));
            }
            case "notification.read" -> addRead(told, event);
            default -> {
                return null;
            }
        }
        return new Retold(event.seq(), Audience.RECIPIENT, event.recipient(), null, null, told, told);
    }

    private static void addRead(ObjectNode told, LoggedEvent event) {
        var ids = event.data().getJsonArray(READ);
        if (ids == null) return;
        var list = told.putArray(READ);
        ids.forEach(id -> list.add(id.toString()));
    }

    private Map<UUID, Ref> people(List<LoggedEvent> events) {
        var actors = events.stream()
                .map(LoggedEvent::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return tx
                .list(
                        "select id, name, role from member where id = any($1)",
                        row -> new Ref(
                                row.getUUID("id"),
                                row.getString("name"),
                                Role.of(row.getString("role")).staff()),
                        actors)
                .stream()
                .collect(Collectors.toMap(Ref::id, Function.identity()));
    }
}
