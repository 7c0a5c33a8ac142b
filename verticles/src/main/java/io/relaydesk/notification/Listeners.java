package io.relaydesk.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who asked to hear of tickets, and who is named in messages.
 *
 * @param followers of each ticket: active staff who may see it now
 * @param mentioned in each message: active staff
 */
record Listeners(Map<UUID, Set<UUID>> followers, Map<UUID, Set<UUID>> mentioned) {

    private record Of(UUID thing, UUID member) {}

    /** An agent of a team follows a ticket only as long as it is one of theirs (domain IA-17). */
    private static final String FOLLOWERS = """
        select f.ticket_id as thing, f.member_id
          from ticket_follower f
          join member m on m.workspace_id = f.workspace_id and m.id = f.member_id
          join ticket t on t.workspace_id = f.workspace_id and t.id = f.ticket_id
         where f.ticket_id = any($1)
           and m.active
           and m.role <> 'requester'
           and (m.role <> 'team_agent'
                or t.requester_id = m.id
                or t.assignee_id = m.id
                or exists (select from team_member tm where tm.team_id = t.team_id and tm.member_id = m.id)
                or exists (select from ticket_share ts
                             join team_member tm on tm.workspace_id = ts.workspace_id and tm.team_id = ts.team_id
                            where ts.ticket_id = t.id and tm.member_id = m.id))
        """;

    private static final String MENTIONED = """
        select n.message_id as thing, n.member_id
          from mention n
          join member m on m.workspace_id = n.workspace_id and m.id = n.member_id
         where n.message_id = any($1)
           and m.active
           and m.role <> 'requester'
        """;

    static Listeners about(Tx tx, List<LoggedEvent> events) {
        var tickets = events.stream().map(LoggedEvent::ticket).distinct().toList();
        var messages = events.stream()
                .map(LoggedEvent::message)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Listeners(find(tx, FOLLOWERS, tickets), find(tx, MENTIONED, messages));
    }

    private static Map<UUID, Set<UUID>> find(Tx tx, String sql, List<UUID> things) {
        return tx.list(sql, row -> new Of(row.getUUID("thing"), row.getUUID("member_id")), things).stream()
                .collect(groupingBy(Of::thing, mapping(Of::member, toSet())));
    }

    Set<UUID> following(UUID ticket) {
        return followers.getOrDefault(ticket, Set.of());
    }

    Set<UUID> named(UUID message) {
        return message == null ? Set.of() : mentioned.getOrDefault(message, Set.of());
    }

    Set<UUID> allNamed() {
        return mentioned.values().stream().flatMap(Set::stream).collect(toSet());
    }
}
