package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.TicketQuery.ListOf;
import io.relaydesk.messages.ticket.TicketQuery.Sort;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.messages.ticket.TicketViews.TeamCount;
import io.relaydesk.messages.ticket.TicketViews.TeamRef;
import io.relaydesk.messages.ticket.TicketViews.TicketCounts;
import io.relaydesk.messages.ticket.TicketViews.TicketPage;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads tickets as one reader may see them. */
final class TicketReader {
    private static final int BOUND = 1_000;

    /**
     * The filters of a list; each is off while its parameter is null. Plans are made for the values at hand (role setting
     * plan_cache_mode), so a filter that is off costs nothing and an index fits the ones that are on.
     */
    private static final String FILTERS = """
        where (t.listed or $2 = 'own' and t.deleted_at is null and t.followed_in_id is null)
          and\
        """ + Visible.TO_READER + """
           and ($3::text[] is null or t.category = any($3))
           and ($4::text is null or s.key = $4)
           and ($5::smallint is null or t.priority = $5)
           and (not $6::boolean or t.assignee_id is null)
           and ($7::uuid is null or t.assignee_id = $7)
           and ($8::uuid is null or t.requester_id = $8)
           and ($12::boolean is null or $12 = (t.snoozed_until is not null))
           and ($13::uuid is null or t.id = any(array(select f.ticket_id from ticket_follower f where f.member_id = $13)))
           and (not $14::boolean or t.team_id is null)
           and ($15::uuid is null or t.team_id = $15)
           and ($16::uuid[] is null or t.topic_id = any($16))
           and ($17::text is null or t.type = $17)
           and ($18::text is null or t.channel = $18)
        """;

    /** Reads from the tag's side or from the order's, whichever is shorter: the planner knows how often a tag is used. */
    private static final String TAGGED = """
          join ticket_tag chosen
            on chosen.workspace_id = t.workspace_id and chosen.ticket_id = t.id and chosen.tag_id = $19
        """;

    private static final String NOT_TAGGED = """
           and $19::uuid is null
        """;

    private static final String BY_UPDATE = """
           and ($9::timestamptz is null or (t.updated_at, t.id) < ($9, $10))
         order by t.updated_at desc, t.id desc
         limit $11
        """;

    /** A requester's own order: internal notes do not move anything in it. */
    private static final String BY_PUBLIC_UPDATE = """
           and ($9::timestamptz is null or (t.public_updated_at, t.id) < ($9, $10))
         order by t.public_updated_at desc, t.id desc
         limit $11
        """;

    private static final String BY_CREATION = """
           and ($9::timestamptz is null or (t.created_at, t.id) < ($9, $10))
         order by t.created_at desc, t.id desc
         limit $11
        """;

    private static final String BY_PRIORITY = """
           and ($20::smallint is null or t.priority >= $20 and (t.priority > $20 or (t.updated_at, t.id) < ($9, $10)))
         order by t.priority, t.updated_at desc, t.id desc
         limit $11
        """;

    private static final String BY_PUBLIC_PRIORITY = """
           and ($20::smallint is null or t.priority >= $20 and (t.priority > $20 or (t.public_updated_at, t.id) < ($9, $10)))
         order by t.priority, t.public_updated_at desc, t.id desc
         limit $11
        """;

    private static final String COUNTS = """
        select (select count(*) from (select from ticket t
                 where t.listed and $2 <> 'own' and t.assignee_id = $1 and t.snoozed_until is null
                   and t.category in ('new', 'open', 'pending', 'on_hold')
                 order by t.updated_at desc limit $3) x)::int as mine,
               (select count(*) from (select from ticket t
                 where t.listed and $2 <> 'own' and t.assignee_id is null and t.snoozed_until is null and %1$s
                   and t.category in ('new', 'open', 'pending', 'on_hold')
                 order by t.updated_at desc limit $3) x)::int as unassigned,
               (select count(*) from (select from ticket t
                 where t.listed and $2 <> 'own' and t.priority = 1 and t.snoozed_until is null and %1$s
                   and t.category in ('new', 'open', 'pending', 'on_hold')
                 order by t.updated_at desc limit $3) x)::int as urgent,
               (select count(*) from (select from ticket t
                 where (t.listed or $2 = 'own' and t.deleted_at is null and t.followed_in_id is null)
                   and ($2 = 'own' or t.snoozed_until is null) and %1$s
                   and t.category in ('new', 'open', 'pending', 'on_hold')
                 order by t.updated_at desc limit $3) x)::int as open,
               (select count(*) from (select from ticket t
                 where (t.listed or $2 = 'own' and t.deleted_at is null and t.followed_in_id is null)
                   and t.requester_id = $1
                   and t.category in ('new', 'open', 'pending', 'on_hold')
                 order by t.updated_at desc limit $3) x)::int as requested,
               (select count(*) from (select from ticket t
                 where (t.listed or $2 = 'own' and t.deleted_at is null and t.followed_in_id is null) and %1$s
                 order by t.updated_at desc limit $3) x)::int as all,
               (select count(*) from (select from ticket t
                 where t.listed and $2 <> 'own' and t.snoozed_until is not null and %1$s
                 order by t.updated_at desc limit $3) x)::int as snoozed,
               (select count(*) from (select from ticket t
                 where t.listed and $2 <> 'own' and %1$s
                   and t.id = any(array(select f.ticket_id from ticket_follower f where f.member_id = $1))
                   and t.category in ('new', 'open', 'pending', 'on_hold')
                 order by t.updated_at desc limit $3) x)::int as following
        """.formatted(Visible.TO_READER);

    private final Tx tx;
    private final Viewer viewer;

    TicketReader(Tx tx, Viewer viewer) {
        this.tx = tx;
        this.viewer = viewer;
    }

    /** Of teams and tags requesters know nothing: by these they find nothing. */
    TicketPage list(ListOf query) {
        if (!viewer.staff() && (query.team().isPresent() || query.tag().isPresent()))
            return new TicketPage(List.of(), null);
        var tag = query.tag().map(named -> new TagRepository(tx, null).called(named));
        if (tag.isPresent() && tag.get().isEmpty()) return new TicketPage(List.of(), null);
        var found = rows(query, tag.flatMap(known -> known));
        if (found.size() <= query.limit()) return new TicketPage(found, null);
        var page = found.subList(0, query.limit());
        return new TicketPage(page, cursorAfter(page.getLast(), query));
    }

    private String order(Sort sort) {
        return switch (sort) {
            case UPDATED -> viewer.staff() ? BY_UPDATE : BY_PUBLIC_UPDATE;
            case CREATED -> BY_CREATION;
            case PRIORITY -> viewer.staff() ? BY_PRIORITY : BY_PUBLIC_PRIORITY;
        };
    }

    private List<TicketView> rows(ListOf query, Optional<UUID> tag) {
        // What is before time and id in the cursor is the rank.
        var offset = query.sort() == Sort.PRIORITY ? 1 : 0;
        var from = Cursor.read(query.cursor().orElse(null), offset + 2);
        var assignee = query.assignee();
        var team = query.team();
        var values = new ArrayList<Object>(List.of(
                Optional.ofNullable(viewer.member()),
                viewer.scope(),
                query.categories().isEmpty()
                        ? Optional.empty()
                        : query.categories().stream().map(Category::key).toList(),
                query.status(),
                query.priority(),
                assignee.isPresent() && assignee.get().member() == null,
                assignee.map(who -> who.member()),
                query.requester(),
                Optional.ofNullable(from).map(cursor -> cursor.instant(offset)),
                Optional.ofNullable(from).map(cursor -> cursor.id(offset + 1)),
                query.limit() + 1,
                viewer.staff() ? query.snoozed() : Optional.empty(),
                viewer.staff() ? query.follower() : Optional.empty(),
                team.isPresent() && team.get().team() == null,
                team.map(wanted -> wanted.team()),
                query.topic().map(named -> new TopicRepository(tx).downFrom(named)),
                query.type().map(TicketType::key),
                query.channel().map(Channel::key),
                tag));
        if (offset == 1) values.add(Optional.ofNullable(from).map(cursor -> cursor.integer(0)));
        var chosen =
                tag.isPresent() ? TicketRows.selectFrom(TAGGED) + FILTERS : TicketRows.SELECT + FILTERS + NOT_TAGGED;
        return tx.list(chosen + order(query.sort()), row -> TicketRows.toView(row, viewer), values.toArray());
    }

    private static String cursorAfter(TicketView last, ListOf query) {
        return switch (query.sort()) {
            case UPDATED -> Cursor.of(last.updatedAt(), last.id());
            case CREATED -> Cursor.of(last.createdAt(), last.id());
            case PRIORITY -> Cursor.of(last.priority().rank(), last.updatedAt(), last.id());
        };
    }

    /** The order keeps the planner on an index: without it, it would read the tables of others until it has found so many of ours. */
    TicketCounts counts() {
        var teams = viewer.staff() ? teamCounts() : List.<TeamCount>of();
        return tx.find(
                        COUNTS,
                        row -> new TicketCounts(
                                BOUND,
                                row.getInteger("mine"),
                                row.getInteger("unassigned"),
                                row.getInteger("urgent"),
                                row.getInteger("open"),
                                row.getInteger("requested"),
                                row.getInteger("all"),
                                row.getInteger("snoozed"),
                                row.getInteger("following"),
                                teams),
                        viewer.member(),
                        viewer.scope(),
                        BOUND)
                .orElseThrow();
    }

    /** People see all tickets of their teams: nothing else is asked. */
    private List<TeamCount> teamCounts() {
        return tx.list(
                """
                select team.id, team.key, team.name, team.colour,
                       (select count(*) from (select from ticket t
                         where t.workspace_id = team.workspace_id and t.team_id = team.id and t.listed and t.snoozed_until is null
                           and t.category in ('new', 'open', 'pending', 'on_hold')
                         limit $2) x)::int as open
                  from team_member mine
                  join team on team.workspace_id = mine.workspace_id and team.id = mine.team_id
                 where mine.member_id = $1
                   and team.archived_at is null
                 order by lower(team.name), team.id
                 limit 20
                """,
                row -> new TeamCount(
                        new TeamRef(
                                row.getUUID("id"),
                                row.getString("key"),
                                row.getString("name"),
                                row.getString("colour")),
                        row.getInteger("open")),
                viewer.member(),
                BOUND);
    }

    /** One ticket, with how far the reader had read. @throws Rejection when there is none, or not for this reader */
    TicketView get(UUID id) {
        var ticket = tx.find(
                        TicketRows.SELECT + " where t.id = $3 and" + Visible.TO_READER,
                        row -> TicketRows.toView(row, viewer),
                        viewer.member(),
                        viewer.scope(),
                        id)
                .orElseThrow(() -> Rejection.notFound("ticket"));
        return viewer.member() == null ? ticket : withReadTo(ticket);
    }

    /** @param named the plain number or the display id; where both fit, the plain number */
    TicketView numbered(String named) {
        return get(number(named)
                .flatMap(number -> tx.find("select id from ticket where number = $1", row -> row.getUUID("id"), number))
                .or(() -> tx.find("select id from ticket where display_id = $1", row -> row.getUUID("id"), named))
                .orElseThrow(() -> Rejection.notFound("ticket")));
    }

    private static Optional<Long> number(String named) {
        return named.matches("\\d{1,15}") ? Optional.of(Long.valueOf(named)) : Optional.empty();
    }

    /** As seen by nobody in particular: for events. */
    List<TicketView> snapshots(Collection<UUID> ids) {
        return tx.list(
                TicketRows.SELECT + " where t.id = any($2)",
                row -> TicketRows.toView(row, viewer),
                null,
                List.copyOf(ids));
    }

    private TicketView withReadTo(TicketView ticket) {
        var readTo = new MessageRepository(tx).readTo(ticket.id(), viewer);
        var metadata = viewer.staff()
                ? tx.find(
                                "select metadata from ticket where id = $1",
                                row -> TicketRows.toNode(row.getJsonObject("metadata")),
                                ticket.id())
                        .orElseThrow()
                : null;
        return ticket.inDetail(readTo, metadata);
    }
}
