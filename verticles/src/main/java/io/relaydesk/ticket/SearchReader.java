package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.SearchQuery.Search;
import io.relaydesk.messages.ticket.SearchViews.Hit;
import io.relaydesk.messages.ticket.SearchViews.SearchPage;
import io.relaydesk.messages.ticket.SearchViews.Suggestions;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.SearchWords.Filter;
import io.relaydesk.ticket.SearchWords.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Searches as one reader may see. The index gives candidates; the tickets behind them are read with the same condition as every
 * list. Work is bounded: at most 1,000 tickets are weighed, the newest of those that have the words.
 */
final class SearchReader {
    private static final int BOUND = 1_000;
    private static final int DEEPEST = 500;
    private static final int SUGGESTIONS = 8;

    private static final String NEWEST = "select t.id from ticket t where t.listed and" + Visible.TO_READER
            + "order by t.updated_at desc, t.id desc limit $3";

    /** A requester's own order: internal notes do not move anything in it. */
    private static final String NEWEST_PUBLIC = "select t.id from ticket t where t.listed and" + Visible.TO_READER
            + "order by t.public_updated_at desc, t.id desc limit $3";

    private final Tx tx;
    private final Viewer viewer;

    SearchReader(Tx tx, Viewer viewer) {
        this.tx = tx;
        this.viewer = viewer;
    }

    SearchPage search(Search search) {
        var asked = ask(search.words());
        var from = Cursor.read(search.cursor().orElse(null), 1);
        var skip = from == null ? 0 : from.integer(0);
        if (skip < 0 || skip >= DEEPEST) {
            throw Rejection.invalid("cursor", "A search shows 500 tickets at most. Add a word or a filter.");
        }
        var found = find(asked, BOUND, search.limit() + 1, skip);
        var page = found.subList(0, Math.min(search.limit(), found.size()));
        var deeper = skip + page.size();
        var next = found.size() > page.size() && deeper < DEEPEST ? Cursor.of(deeper) : null;
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        return new SearchPage(hits(page, asked), Math.min(total, BOUND), BOUND, next);
    }

    Suggestions suggest(String words) {
        var asked = ask(words);
        if (!asked.asks()) {
            return new Suggestions(views(newest()));
        }
        var found = find(asked, BOUND / 5, SUGGESTIONS, 0);
        return new Suggestions(views(found));
    }

    private List<Found> newest() {
        return tx.list(
                viewer.staff() ? NEWEST : NEWEST_PUBLIC,
                row -> new Found(row.getUUID("id"), 0, 0),
                viewer.member(),
                viewer.scope(),
                SUGGESTIONS);
    }

    /** @param asks whether anything is asked for. @param number what it may be the number or display id of; null for nothing */
    private record Asked(
            boolean asks,
            SearchLexemes lexemes,
            List<Text> texts,
            Map<Text, List<String>> spellings,
            SearchSpan created,
            SearchSpan updated,
            String number,
            long newest) {}

    private Asked ask(String typed) {
        var words = SearchWords.parse(typed, viewer.staff());
        var typedTexts = new ArrayList<String>(List.of(""));
        for (var term : words.terms()) {
            typedTexts.add(
                    switch (term) {
                        case Text text -> text.text();
                        case Filter filter -> filter.value();
                    });
        }
        record Folded(String key, long newest, String[] once, String[] twice) {}
        var folded = tx.find(
                        """
                        select search_key($1) as key,
                               (select last from ticket_counter order by workspace_id limit 1) as newest,
                               array(select folded(x) from unnest($2::text[]) with ordinality as t (x, n) order by n) as once,
                               array(select folded_long(x) from unnest($2::text[]) with ordinality as t (x, n) order by n) as twice
                        """,
                        row -> new Folded(
                                row.getString("key"),
                                row.getLong("newest"),
                                row.getArrayOfStrings("once"),
                                row.getArrayOfStrings("twice")),
                        tx.workspace(),
                        typedTexts)
                .orElseThrow();
        var names = new SearchNames(tx, viewer.member());
        var lexemes = new SearchLexemes(folded.key(), viewer.staff());
        var texts = new ArrayList<Text>();
        var spellings = new HashMap<Text, List<String>>();
        var created = SearchSpan.ALWAYS;
        var updated = SearchSpan.ALWAYS;
        for (var i = 0; i < words.terms().size(); i++) {
            var once = folded.once()[i + 1];
            switch (words.terms().get(i)) {
                case Text text -> {
                    var both = List.of(once, folded.twice()[i + 1]);
                    if (!text.excluded()) texts.add(text);
                    spellings.put(text, both);
                    lexemes.text(text, both, viewer.staff() ? names.meant(once, text.begun()) : List.of());
                }
                case Filter(var field, var value, var excluded)
                when field == SearchWords.Field.CREATED || field == SearchWords.Field.UPDATED -> {
                    if (excluded) throw SearchWords.refused("Days cannot be excluded. Turn them round: > for <.");
                    var span = SearchSpan.of(value);
                    if (field == SearchWords.Field.UPDATED) {
                        updated = updated.and(span);
                    } else {
                        created = created.and(span);
                    }
                    var months = field == SearchWords.Field.CREATED ? span.months() : List.<String>of();
                    if (!months.isEmpty()) {
                        lexemes.filter(months.stream().map(month -> "d" + month).toList(), false);
                    }
                }
                case Filter filter -> lexemes.filter(names.marks(filter, once), filter.excluded());
            }
        }
        var days = created != SearchSpan.ALWAYS || updated != SearchSpan.ALWAYS;
        var asks = days || !lexemes.empty();
        if (asks) within(lexemes);
        var newest = created.to() == null ? folded.newest() : newestBefore(created.to());
        return new Asked(
                asks, lexemes, texts, spellings, created, updated, words.alone().orElse(null), newest);
    }

    /** Where to begin when older tickets are asked for: numbers grow with time. */
    private long newestBefore(Instant end) {
        return tx.find(
                        "select number from ticket where listed and created_at < $1 order by created_at desc, id desc"
                                + " limit 1",
                        row -> row.getLong("number"),
                        end)
                .orElse(0L);
    }

    /** Only what the reader may see is worth a candidate's place. */
    private void within(SearchLexemes lexemes) {
        switch (viewer.reach()) {
            case ALL -> {}
            case OWN -> lexemes.filter(List.of("r" + viewer.member()), false);
            case TEAM -> {
                var marks = new ArrayList<String>(List.of("r" + viewer.member(), "a" + viewer.member()));
                tx.list(
                                "select team_id from team_member where member_id = $1 order by team_id limit 200",
                                row -> row.getUUID("team_id"),
                                viewer.member())
                        .forEach(team -> marks.addAll(List.of("t" + team, "x" + team)));
                lexemes.filter(marks, false);
            }
        }
    }

    private record Found(UUID id, int fit, int total) {}

    private List<Found> find(Asked asked, int most, int limit, int skip) {
        if (!asked.asks()) return List.of();
        return tx.list(
                """
                    with candidate as (
                      select ticket_id, fit
                        from find_tickets($3::text::tsquery, $4::text::tsquery, $5::text::tsquery, $6::text::tsquery,
                                          case when $2 = 'own' then '{a,c}'::"char"[] end, $7, $8)
                       where fit > 0
                      union all
                      select id, 0 from ticket where number = $9
                      union all
                      select id, 0 from ticket where display_id = $10
                    )
                    select t.id, c.fit, (count(*) over ())::int as total
                      from (select ticket_id, min(fit) as fit from candidate group by ticket_id) c
                      join ticket t on t.id = c.ticket_id
                     where t.listed
                       and\
                    """ + Visible.TO_READER + """
                       and ($11::timestamptz is null or t.created_at >= $11)
                       and ($12::timestamptz is null or t.created_at < $12)
                       and ($13::timestamptz is null or case when $2 = 'own' then t.public_updated_at else t.updated_at end >= $13)
                       and ($14::timestamptz is null or case when $2 = 'own' then t.public_updated_at else t.updated_at end < $14)
                     order by c.fit, case when $2 = 'own' then t.public_updated_at else t.updated_at end desc, t.id desc
                    offset $15
                     limit $16
                    """,
                row -> new Found(row.getUUID("id"), row.getInteger("fit"), row.getInteger("total")),
                viewer.member(),
                viewer.scope(),
                asked.lexemes().loose(),
                asked.lexemes().exact(),
                asked.lexemes().subject(),
                asked.lexemes().head(),
                asked.newest(),
                most,
                number(asked.number()),
                asked.number() == null ? null : asked.number().toUpperCase(java.util.Locale.ROOT),
                asked.created().from(),
                asked.created().to(),
                asked.updated().from(),
                asked.updated().to(),
                skip,
                limit);
    }

    private static Long number(String text) {
        return text != null && text.matches("[1-9][0-9]{0,11}") ? Long.valueOf(text) : null;
    }

    private List<TicketView> views(List<Found> found) {
        var views = tx
                .list(
                        TicketRows.SELECT + " where t.id = any($2)",
                        row -> TicketRows.toView(row, viewer),
                        viewer.member(),
                        found.stream().map(Found::id).toList())
                .stream()
                .collect(Collectors.toMap(TicketView::id, Function.identity()));
        return found.stream().map(one -> views.get(one.id())).toList();
    }

    private List<Hit> hits(List<Found> found, Asked asked) {
        var needles = new SearchNeedles(asked.texts(), asked.spellings());
        var talks = new SearchTalks(tx, viewer).of(found.stream().map(Found::id).toList());
        var fits = found.stream().collect(Collectors.toMap(Found::id, Found::fit));
        return views(found).stream()
                .map(ticket -> needles.hit(ticket, fits.get(ticket.id()), talks.getOrDefault(ticket.id(), List.of())))
                .toList();
    }
}
