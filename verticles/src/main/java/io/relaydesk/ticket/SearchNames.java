package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.PriorityWords;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.SearchWords.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what goes by a name, as the marks the index has for it: a letter for the kind, then the id or word. */
final class SearchNames {
    private static final String NONE = "none";
    /** More namesakes than these are not looked for. */
    private static final int MOST = 200;

    private final Tx tx;
    private final UUID member;

    SearchNames(Tx tx, UUID member) {
        this.tx = tx;
        this.member = member;
    }

    /** People, tags, topics and teams that a text may mean. @param folded its words */
    List<String> meant(String folded, boolean begun) {
        record Named(String kind, UUID id) {}
        return find(List.of("member", "tag", "topic", "team"), folded, begun, row -> new Named(row.kind(), row.id()))
                .stream()
                .flatMap(named -> switch (named.kind()) {
                    case "member" -> Stream.of("r" + named.id(), "a" + named.id());
                    case "tag" -> Stream.of("g" + named.id());
                    case "topic" -> Stream.of("o" + named.id());
                    default -> Stream.of("t" + named.id());
                })
                .toList();
    }

    /** The marks of a filter but of days; none when nothing goes by that name. */
    List<String> marks(Filter filter, String folded) {
        var value = filter.value().toLowerCase(Locale.ROOT);
        return switch (filter.field()) {
            case STATUS -> statuses(value);
            case PRIORITY ->
                List.of("p"
                        + PriorityWords.rankOf(value)
                                .orElseThrow(() -> unknown("priority", "urgent, high, normal, low")));
            case TYPE -> List.of("y" + known("type", value, TicketType.values()));
            case CHANNEL -> List.of("h" + known("channel", value, Channel.values()));
            case ASSIGNEE -> value.equals(NONE) ? List.of("anone") : people("a", value, folded);
            case REQUESTER -> people("r", value, folded);
            case TEAM -> value.equals(NONE) ? List.of("tnone") : named("t", "team", folded);
            case TAG -> named("g", "tag", folded);
            case TOPIC -> value.equals(NONE) ? List.of("onone") : topics(folded);
            case CREATED, UPDATED -> throw new IllegalArgumentException("a span: " + filter);
        };
    }

    /** By key, label or category; "unsolved" is whatever is not finished. */
    private List<String> statuses(String value) {
        var word = value.replace('-', '_');
        var categories = Arrays.stream(Category.values())
                .filter(category -> word.equals("unsolved")
                        ? !category.finished()
                        : category.key().equals(word))
                .map(category -> "c" + category.key());
        var statuses = new TicketRepository(tx)
                .statuses().all().stream()
                        .filter(status -> status.key().equals(value)
                                || status.view()
                                        .label()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(value))
                        .map(status -> "s" + status.id());
        return Stream.concat(categories, statuses).toList();
    }

    private static String known(String field, String value, Enum<?>[] all) {
        var keys = Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!keys.contains(value)) throw unknown(field, String.join(", ", keys));
        return value;
    }

    private static io.relaydesk.platform.Rejection unknown(String field, String all) {
        return SearchWords.refused("There is no such " + field + ". Use " + all + ".");
    }

    private List<String> people(String kind, String value, String folded) {
        if (value.equals("me")) return List.of(kind + member);
        try {
            return List.of(kind + UUID.fromString(value));
        } catch (IllegalArgumentException _) {
            return named(kind, "member", folded);
        }
    }

    /** Whoever has exactly that name, or else whose name begins so. */
    private List<String> named(String mark, String kind, String folded) {
        var whole = find(List.of(kind), folded, false, Named::id);
        return (whole.isEmpty() ? find(List.of(kind), folded, true, Named::id) : whole)
                .stream().map(id -> mark + id).toList();
    }

    /** With all topics below them. */
    private List<String> topics(String folded) {
        var tops = find(List.of("topic"), folded, false, Named::id);
        if (tops.isEmpty()) return List.of();
        return tx.list("""
            with recursive below as (
              select id from topic where id = any($1)
              union
              select t.id from topic t join below on t.parent_id = below.id
            )
            select id from below limit $2
            """, row -> "o" + row.getUUID("id"), tops, MOST);
    }

    private record Named(String kind, UUID id) {}

    private <T> List<T> find(
            List<String> kinds, String folded, boolean begun, java.util.function.Function<Named, T> to) {
        if (folded.isEmpty()) return List.of();
        var words = Arrays.stream(folded.split(" ")).distinct().collect(Collectors.toList());
        var last = words.removeLast();
        words.add("");
        return tx
                .list(
                        """
                        select distinct n.kind, n.id
                          from name_word n
                         where n.word >= $1
                           and n.word < $2
                           and n.kind = any($3)
                           and (select count(*) from name_word o
                                 where o.kind = n.kind and o.id = n.id and o.word = any($4)) = cardinality($4) - 1
                         limit $5
                        """,
                        row -> new Named(row.getString("kind"), row.getUUID("id")),
                        last,
                        last + (begun && last.length() > 1 ? "\uDBFF\uDFFD" : "\u0001"),
                        kinds,
                        words,
                        MOST)
                .stream()
                .map(to)
                .toList();
    }
}
