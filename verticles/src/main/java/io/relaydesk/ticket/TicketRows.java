package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.messages.ticket.TicketViews.TagRef;
import io.relaydesk.messages.ticket.TicketViews.TeamRef;
import io.relaydesk.messages.ticket.TicketViews.TicketRef;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.ticket.TicketViews.TopicRef;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.WorkspaceViews.PriorityView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import io.relaydesk.platform.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Maps rows to what a reader sees. */
final class TicketRows {
    private TicketRows() {}

    /**
     * The columns and joins behind {@link #toView}; {@code $1} is the reading member or null. The limits keep the planner from
     * reading all tickets to find the parents of a few.
     */
    static final String SELECT = selectFrom("");

    /**
     * @param first a join that decides which tickets there are. It has to come first: the planner keeps the order of so many
     *     joins, and would find all tickets before it threw most of them away
     */
    static String selectFrom(String first) {
        return COLUMNS + first + JOINS;
    }

    private static final String COLUMNS = """
        select t.id, t.number, t.display_id, t.subject, t.type, t.priority, t.channel, t.created_at, t.updated_at, t.public_updated_at,
               t.first_replied_at, t.solved_at, t.closed_at, t.preview, t.public_preview, t.last_position, t.last_author_id,
               t.public_position, t.public_author_id, t.version, t.public_version, t.due_at, t.snoozed_until, t.deleted_at, t.fields,
               case when t.fields = '{}' then t.fields
                    else (select coalesce(jsonb_object_agg(v.key, v.value), '{}')
                            from jsonb_each(t.fields) v
                            join field f on f.workspace_id = t.workspace_id and f.key = v.key and f.for_requesters)
               end as public_fields,
               coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'label', g.label, 'colour', g.colour)
                                          order by g.name)
                           from ticket_tag tagged
                           join tag g on g.workspace_id = tagged.workspace_id and g.id = tagged.tag_id
                          where tagged.workspace_id = t.workspace_id and tagged.ticket_id = t.id), '[]') as tags,
               s.key, s.label, s.category, s.colour, s.is_default, s.next, p.label as priority_label, p.colour as priority_colour,
               r.id as requester_id, r.name as requester_name, r.role as requester_role,
               a.id as assignee_id, a.name as assignee_name, a.role as assignee_role,
               team.id as team_id, team.key as team_key, team.name as team_name, team.colour as team_colour,
               topic.id as topic_id, topic.key as topic_key, topic.name as topic_name, topic.path as topic_path,
               parent.id as parent_id, parent.number as parent_number, parent.display_id as parent_display_id,
               parent.subject as parent_subject,
               merged.id as merged_id, merged.number as merged_number, merged.display_id as merged_display_id,
               merged.subject as merged_subject,
               followed.id as followed_id, followed.number as followed_number, followed.display_id as followed_display_id,
               followed.subject as followed_subject,
               coalesce(seen.position, 0) as read_position
          from ticket t
        """;

    private static final String JOINS = """
          join status s        on s.workspace_id = t.workspace_id and s.id = t.status_id
          join priority p      on p.workspace_id = t.workspace_id and p.rank = t.priority
          join member r        on r.workspace_id = t.workspace_id and r.id = t.requester_id
          left join member a   on a.workspace_id = t.workspace_id and a.id = t.assignee_id
          left join team       on team.workspace_id = t.workspace_id and team.id = t.team_id
          left join topic      on topic.workspace_id = t.workspace_id and topic.id = t.topic_id
          left join lateral (select id, number, display_id, subject from ticket x
                              where x.workspace_id = t.workspace_id and x.id = t.parent_id limit 1) parent on true
          left join lateral (select id, number, display_id, subject from ticket x
                              where x.workspace_id = t.workspace_id and x.id = t.shown_in_id limit 1) merged on true
          left join lateral (select id, number, display_id, subject from ticket x
                              where x.workspace_id = t.workspace_id and x.id = t.followed_in_id limit 1) followed on true
          left join ticket_read seen
                 on seen.workspace_id = t.workspace_id and seen.ticket_id = t.id and seen.member_id = $1::uuid
        """;

    static TicketView toView(Row row, Viewer viewer) {
        return new TicketView(
                row.getUUID("id"),
                row.getLong("number"),
                row.getString("display_id"),
                row.getString("subject"),
                TicketType.of(row.getString("type")),
                toStatus(row),
                new PriorityView(
                        row.getInteger("priority"), row.getString("priority_label"), row.getString("priority_colour")),
                Channel.of(row.getString("channel")),
                toRef(row, "requester"),
                toRef(row, "assignee"),
                viewer.staff() ? toTeam(row) : null,
                toTopic(row),
                viewer.staff() ? toTags(row.getJsonArray("tags")) : List.of(),
                toNode(row.getJsonObject(viewer.staff() ? "fields" : "public_fields")),
                null,
                viewer.staff() ? toTicket(row, "parent") : null,
                toTicket(row, viewer.staff() ? "merged" : "followed"),
                row.getString(viewer.staff() ? "preview" : "public_preview"),
                instant(row, "created_at"),
                instant(row, viewer.staff() ? "updated_at" : "public_updated_at"),
                instant(row, "first_replied_at"),
                instant(row, "solved_at"),
                instant(row, "closed_at"),
                viewer.staff() ? instant(row, "due_at") : null,
                viewer.staff() ? instant(row, "snoozed_until") : null,
                viewer.staff() ? instant(row, "deleted_at") : null,
                viewer.member() == null ? null : unread(row, viewer),
                null,
                row.getInteger(viewer.staff() ? "version" : "public_version"));
    }

    private static boolean unread(Row row, Viewer viewer) {
        var newest = row.getInteger(viewer.staff() ? "last_position" : "public_position");
        var author = row.getUUID(viewer.staff() ? "last_author_id" : "public_author_id");
        return newest > row.getInteger("read_position") && !viewer.member().equals(author);
    }

    static StatusView toStatus(Row row) {
        return new StatusView(
                row.getString("key"),
                row.getString("label"),
                Category.of(row.getString("category")),
                row.getString("colour"),
                row.getBoolean("is_default"),
                List.of(row.getArrayOfStrings("next")));
    }

    private static TeamRef toTeam(Row row) {
        var id = row.getUUID("team_id");
        if (id == null) return null;
        return new TeamRef(id, row.getString("team_key"), row.getString("team_name"), row.getString("team_colour"));
    }

    private static TopicRef toTopic(Row row) {
        var id = row.getUUID("topic_id");
        if (id == null) return null;
        return new TopicRef(id, row.getString("topic_key"), row.getString("topic_name"), row.getString("topic_path"));
    }

    private static List<TagRef> toTags(JsonArray tags) {
        return IntStream.range(0, tags.size())
                .mapToObj(tags::getJsonObject)
                .map(tag -> new TagRef(
                        UUID.fromString(tag.getString("id")),
                        tag.getString("name"),
                        tag.getString("label"),
                        tag.getString("colour")))
                .toList();
    }

    /** JSON of the database as the views hold it. */
    static ObjectNode toNode(JsonObject json) {
        return Json.MAPPER.valueToTree(json.getMap());
    }

    /** JSON of the views as the database takes it. */
    static JsonObject toJson(ObjectNode node) {
        return new JsonObject(node.toString());
    }

    /** Another ticket named by four columns with this prefix; null when there is none. */
    static TicketRef toTicket(Row row, String prefix) {
        var id = row.getUUID(prefix + "_id");
        if (id == null) return null;
        return new TicketRef(
                id,
                row.getLong(prefix + "_number"),
                row.getString(prefix + "_display_id"),
                row.getString(prefix + "_subject"));
    }

    /** A member named by three columns with this prefix; null when there is none. */
    static Ref toRef(Row row, String prefix) {
        var id = row.getUUID(prefix + "_id");
        if (id == null) return null;
        return new Ref(id, row.getString(prefix + "_name"), !"requester".equals(row.getString(prefix + "_role")));
    }
}
