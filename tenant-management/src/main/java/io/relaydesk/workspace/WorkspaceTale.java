package io.relaydesk.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import io.relaydesk.tenant.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells events of workspaces and members to clients; for staff only. */
final class WorkspaceTale {
    private final Tx tx;

    WorkspaceTale(Tx tx) {
        this.tx = tx;
    }

    Retold.Batch retell(List<LoggedEvent> events) {
        var wanted = events.stream()
                .flatMap(event -> Stream.of(event.actor(), member(event)))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        var members = new MemberRepository(tx)
                .with(wanted).stream().collect(Collectors.toMap(MemberView::id, Function.identity()));
        var workspace = Json.MAPPER.valueToTree(new WorkspaceRepository(tx).get());
        return new Retold.Batch(events.stream()
                .map(event -> {
                    var told = Retold.frame(event, ref(members, event.actor()));
                    if (event.type().startsWith("workspace.")) told.set("workspace", workspace);
                    if (event.type().equals("desk.changed")) {
                        var change = DeskChanges.view(event, ref(members, event.actor()));
                        told.set("change", Json.MAPPER.valueToTree(change));
                    }
                    tellMember(told, event, members);
                    return Retold.toStaff(event, told);
                })
                .toList());
    }

    private static void tellMember(ObjectNode told, LoggedEvent event, Map<UUID, MemberView> members) {
        var member = members.get(member(event));
        if (member != null) told.set("member", Json.MAPPER.valueToTree(member));
        for (var side : new String[] {"from", "to"}) {
            if (event.data().containsKey(side)) told.put(side, event.data().getString(side));
        }
    }

    private static UUID member(LoggedEvent event) {
        var id = event.data().getString("member");
        return id == null ? null : UUID.fromString(id);
    }

    private static Ref ref(Map<UUID, MemberView> members, UUID id) {
        var member = id == null ? null : members.get(id);
        return member == null
                ? null
                : new Ref(member.id(), member.name(), member.role().staff());
    }
}
