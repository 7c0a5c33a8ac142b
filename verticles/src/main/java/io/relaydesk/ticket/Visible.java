package io.relaydesk.ticket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.tenant.Tx;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which tickets a reader may see, said once, in SQL. Every statement that reads tickets for somebody, lists, counts, search, one
 * ticket, carries this condition over {@code ticket t}, with {@code $1} for the reader and {@code $2} for {@link Viewer#scope}.
 *
 * <p>Plans are made for the values at hand, so only one of the three branches is left. Each way to see a ticket stands by itself and
 * has an index, so that the planner may join what they find (BitmapOr).
 */
final class Visible {
    private Visible() {}

    /** Of a reader who reads for some teams: theirs, shared with theirs, requested by, assigned to or followed by the reader. */
    private static final String BY_TEAM = """
        (t.requester_id = $1::uuid
         or t.assignee_id = $1::uuid
         or t.team_id = any (array(select tm.team_id from team_member tm where tm.member_id = $1::uuid))
         or t.id = any (array(select f.ticket_id from ticket_follower f where f.member_id = $1::uuid))
         or t.id = any (array(select ts.ticket_id
                                from ticket_share ts
                                join team_member tm on tm.workspace_id = ts.workspace_id and tm.team_id = ts.team_id
                               where tm.member_id = $1::uuid)))
        """;

    private static final List<String> READ_ALL = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.TICKET_READ))
            .map(Role::key)
            .toList();

    static final String TO_READER =
            " ($2::text = 'all' or $2 = 'own' and t.requester_id = $1::uuid or $2 = 'team' and " + BY_TEAM + ") ";

    /**
     * The same the other way round: who sees these tickets by a team or a task of theirs, for events. Members whose role reads all
     * tickets are left out.
     */
    static Map<UUID, Set<UUID>> readersOf(Tx tx, Collection<UUID> tickets) {
        record Reader(UUID ticket, UUID member) {}
        return tx
                .list(
                        """
                        select seen.ticket, seen.member
                          from (select t.id as ticket, t.requester_id as member from ticket t where t.id = any($1)
                                union
                                select t.id, t.assignee_id from ticket t where t.id = any($1)
                                union
                                select t.id, tm.member_id
                                  from ticket t
                                  join team_member tm on tm.workspace_id = t.workspace_id and tm.team_id = t.team_id
                                 where t.id = any($1)
                                union
                                select f.ticket_id, f.member_id from ticket_follower f where f.ticket_id = any($1)
                                union
                                select ts.ticket_id, tm.member_id
                                  from ticket_share ts
                                  join team_member tm on tm.workspace_id = ts.workspace_id and tm.team_id = ts.team_id
                                 where ts.ticket_id = any($1)) seen
                          join member m on m.id = seen.member
                         where m.active
                           and case when m.rights is null then m.role <> all($2) else 'ticket.read' <> all(m.rights) end
                        """,
                        row -> new Reader(row.getUUID("ticket"), row.getUUID("member")),
                        List.copyOf(tickets),
                        READ_ALL)
                .stream()
                .collect(groupingBy(Reader::ticket, mapping(Reader::member, toSet())));
    }
}
