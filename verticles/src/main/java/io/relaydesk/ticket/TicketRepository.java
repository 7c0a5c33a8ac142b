package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Numbers;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Statuses.Status;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.DueChanged;
import io.relaydesk.ticket.TicketEvent.FieldsChanged;
import io.relaydesk.ticket.TicketEvent.MetadataChanged;
import io.relaydesk.ticket.TicketEvent.Noted;
import io.relaydesk.ticket.TicketEvent.Opened;
import io.relaydesk.ticket.TicketEvent.PriorityChanged;
import io.relaydesk.ticket.TicketEvent.Renamed;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import io.relaydesk.ticket.TicketEvent.Tagged;
import io.relaydesk.ticket.TicketEvent.TeamChanged;
import io.relaydesk.ticket.TicketEvent.TopicChanged;
import io.relaydesk.ticket.TicketEvent.TypeChanged;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The state of tickets: read under lock, changed by what was decided. */
final class TicketRepository {
    /** With the status in $2, its category in $3, whether that is solved in $4 and whether it is over in $5. What is finished is no longer set aside. */
    private static final String IN_STATUS = """
        status_id = $2,
        category  = $3,
        solved_at = case when $4 then coalesce(solved_at, now()) end,
        closed_at = case when $5 then coalesce(closed_at, now()) end,
        snoozed_until = case when not ($4 or $5) then snoozed_until end,
        snoozed_by    = case when not ($4 or $5) then snoozed_by end
        """;

    private static final String MOVE_ALL = "update ticket set version = version + 1, " + IN_STATUS + """
         where id in (select id from ticket where status_id = $1 order by updated_at desc, id desc limit $6 for no key update)
        returning id
        """;

    private final Tx tx;

    TicketRepository(Tx tx) {
        this.tx = tx;
    }

    Statuses statuses() {
        return new Statuses(tx.list("""
            select id as status_id, key, label, category, colour, is_default, next, archived_at
              from status
             where archived_at is null
             order by position
             limit 100
            """, TicketRepository::toStatus));
    }

    /** Statuses by id, also archived ones. */
    List<Status> statusesWith(Collection<UUID> ids) {
        return tx.list("""
            select id as status_id, key, label, category, colour, is_default, next, archived_at
              from status
             where id = any($1)
            """, TicketRepository::toStatus, ids);
    }

    private static Status toStatus(Row row) {
        return new Status(
                row.getUUID("status_id"), TicketRows.toStatus(row), row.getOffsetDateTime("archived_at") != null);
    }

    /** @return the next number of the workspace, from 1 (TK-5) */
    private long nextNumber() {
        return tx.find(
                        "update ticket_counter set last = last + 1 where workspace_id = $1 returning last",
                        row -> row.getLong("last"),
                        tx.workspace())
                .orElseThrow();
    }

    /** @param by who opened it, and so assigned and tagged it; null for the desk */
    void open(Ticket ticket, Channel channel, UUID by) {
        var number = nextNumber();
        var properties = ticket.properties();
        tx.run(
                """
                insert into ticket (workspace_id, id, number, display_id, subject, status_id, category, priority, channel,
                                    requester_id, assignee_id, assigned_at, assigned_by, type, team_id, topic_id, fields, metadata,
                                    due_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $11::uuid is not null then now() end,
                        case when $11::uuid is not null then $12::uuid end, $13, $14, $15, $16, $17, $18)
                """,
                tx.workspace(),
                ticket.id(),
                number,
                displayId(ticket.id(), properties.team(), number),
                ticket.subject(),
                ticket.status().id(),
                ticket.status().category().key(),
                ticket.priority(),
                channel.key(),
                ticket.requester(),
                ticket.assignee(),
                by,
                properties.type().key(),
                properties.team(),
                properties.topic(),
                TicketRows.toJson(properties.fields()),
                TicketRows.toJson(properties.metadata()),
                properties.due());
        tag(ticket.id(), properties.tags(), by);
    }

    private String displayId(UUID ticket, UUID team, long number) {
        var code = team == null
                ? null
                : tx.find(
                                "select code from team where id = $1 and kind = 'department' and code is not null",
                                row -> row.getString("code"),
                                team)
                        .orElse(null);
        return new Numbers(tx, "ticket").next(ticket, code, Instant.now(), number, this::given);
    }

    private List<String> given(List<String> numbers) {
        return tx.list(
                "select display_id from ticket where display_id = any($1)",
                row -> row.getString("display_id"),
                numbers);
    }

    /** @throws Rejection when there is no such ticket in this workspace */
    Ticket lock(UUID id) {
        return tx.find(
                        """
                        select t.id, t.subject, t.status_id, t.priority, t.requester_id, t.assignee_id,
                               t.first_replied_at is not null as answered, t.version, t.public_version, t.last_position,
                               t.public_position, t.type, t.team_id, t.topic_id, t.fields, t.metadata, t.due_at,
                               array(select tag_id from ticket_tag x
                                      where x.workspace_id = t.workspace_id and x.ticket_id = t.id) as tags,
                               s.key, s.label, s.category, s.colour, s.is_default, s.next, s.archived_at
                          from ticket t
                          join status s on s.workspace_id = t.workspace_id and s.id = t.status_id
                         where t.id = $1
                           for no key update of t
                        """,
                        row -> new Ticket(
                                row.getUUID("id"),
                                row.getString("subject"),
                                toStatus(row),
                                row.getInteger("priority"),
                                row.getUUID("requester_id"),
                                row.getUUID("assignee_id"),
                                row.getBoolean("answered"),
                                row.getInteger("version"),
                                row.getInteger("public_version"),
                                row.getInteger("last_position"),
                                row.getInteger("public_position"),
                                toProperties(row)),
                        id)
                .orElseThrow(() -> Rejection.notFound("ticket"));
    }

    private static Properties toProperties(Row row) {
        return new Properties(
                TicketType.of(row.getString("type")),
                row.getUUID("team_id"),
                row.getUUID("topic_id"),
                Set.of(row.getArrayOfUUIDs("tags")),
                TicketRows.toNode(row.getJsonObject("fields")),
                TicketRows.toNode(row.getJsonObject("metadata")),
                instant(row, "due_at"));
    }

    /**
     * Makes it so. The version moves once, and only when a property changed; what requesters see moves only when they may know of
     * the change.
     *
     * @param by who did it; null for the desk
     */
    void apply(UUID ticket, List<TicketEvent> events, UUID by) {
        var moved = false;
        var known = false;
        for (var event : events) {
            if (!apply(ticket, event, by)) continue;
            moved = true;
            known |= event.audience() == Audience.PUBLIC;
        }
        if (!moved) return;
        tx.run("""
            update ticket
               set version           = version + 1,
                   updated_at        = now(),
                   public_version    = case when $2 then public_version + 1 else public_version end,
                   public_updated_at = case when $2 then now() else public_updated_at end
             where id = $1
            """, ticket, known);
    }

    /** @return whether a property changed */
    private boolean apply(UUID ticket, TicketEvent event, UUID by) {
        return switch (event) {
            case Assigned(var _, var to) -> assign(ticket, to, by);
            case PriorityChanged(var _, var to) -> set("update ticket set priority = $2 where id = $1", ticket, to);
            case Renamed(var subject) -> set("update ticket set subject = $2 where id = $1", ticket, subject);
            case StatusChanged(var _, var to) -> setStatus(ticket, to);
            case TypeChanged(var _, var to) -> set("update ticket set type = $2 where id = $1", ticket, to.key());
            case TeamChanged(var _, var to) -> set("update ticket set team_id = $2 where id = $1", ticket, to);
            case TopicChanged(var _, var to) -> set("update ticket set topic_id = $2 where id = $1", ticket, to);
            case DueChanged(var _, var to) -> set("update ticket set due_at = $2 where id = $1", ticket, to);
            case FieldsChanged(var _, var _, var to) ->
                set("update ticket set fields = $2 where id = $1", ticket, TicketRows.toJson(to));
            case MetadataChanged(var to) ->
                set("update ticket set metadata = $2 where id = $1", ticket, TicketRows.toJson(to));
            case Tagged(var added, var removed) -> {
                untag(ticket, removed);
                tag(ticket, added, by);
                yield true;
            }
            case Replied(var _, var first) -> {
                if (first) tx.run("update ticket set first_replied_at = now() where id = $1", ticket);
                yield false;
            }
            case Opened _, Noted _ -> false;
        };
    }

    private boolean set(String sql, UUID ticket, Object value) {
        return tx.run(sql, ticket, value) == 1;
    }

    private boolean assign(UUID ticket, UUID to, UUID by) {
        return tx.run("""
            update ticket
               set assignee_id = $2,
                   assigned_at = case when $2::uuid is not null then now() end,
                   assigned_by = case when $2::uuid is not null then $3::uuid end
             where id = $1
            """, ticket, to, by) == 1;
    }

    private void tag(UUID ticket, Set<UUID> tags, UUID by) {
        if (tags.isEmpty()) return;
        tx.run("""
            insert into ticket_tag (workspace_id, ticket_id, tag_id, added_by)
            select $1, $2, tag, $4 from unnest($3::uuid[]) as tag
            """, tx.workspace(), ticket, tags, by);
    }

    private void untag(UUID ticket, Set<UUID> tags) {
        if (tags.isEmpty()) return;
        tx.run("delete from ticket_tag where ticket_id = $1 and tag_id = any($2)", ticket, tags);
    }

    private boolean setStatus(UUID ticket, Status to) {
        return tx.run(
                        "update ticket set " + IN_STATUS + " where id = $1",
                        ticket,
                        to.id(),
                        to.category().key(),
                        ended(to, Category.SOLVED, Category.CLOSED),
                        ended(to, Category.CLOSED, Category.CANCELLED))
                == 1;
    }

    /**
     * Moves tickets out of an archived status, deleted ones too. Their place in the lists of people stays: nobody did anything.
     *
     * @return those that were moved, at most {@code limit}
     */
    List<UUID> moveAll(UUID from, Status to, int limit) {
        return tx.list(
                MOVE_ALL,
                row -> row.getUUID("id"),
                from,
                to.id(),
                to.category().key(),
                ended(to, Category.SOLVED, Category.CLOSED),
                ended(to, Category.CLOSED, Category.CANCELLED),
                limit);
    }

    private static boolean ended(Status status, Category one, Category other) {
        return status.category() == one || status.category() == other;
    }

    /** @throws Rejection naming the field {@code assignee} unless this is an active member who can work on tickets */
    void requireAgent(UUID member) {
        var fits = tx.find(
                        "select role, rights from member where id = $1 and active",
                        row -> Role.of(row.getString("role"))
                                .rights(row.getArrayOfStrings("rights"))
                                .contains(Permission.TICKET_CHANGE),
                        member)
                .orElse(false);
        if (!fits) throw Rejection.invalid("assignee", "Choose an active member whose role can work on tickets.");
    }

    /** @throws Rejection naming the field {@code requester} unless this is an active member */
    void requireMember(UUID member) {
        if (tx.find("select id from member where id = $1 and active", row -> row.getUUID("id"), member)
                .isEmpty()) {
            throw Rejection.invalid("requester", "Choose an active member of this workspace.");
        }
    }
}
