package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.TicketQuery.Tags;
import io.relaydesk.messages.ticket.TicketViews.TagPage;
import io.relaydesk.messages.ticket.TicketViews.TagRef;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The tags of a workspace as tickets use them (TK-12). Whoever works on tickets makes one by using it. */
final class TagRepository {
    private static final int LONGEST = 50;

    private static final String BY_NAME = "select id, archived_at is not null as archived from tag where name = $1";

    private final Tx tx;
    private final Ids ids;

    TagRepository(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
    }

    private record Found(UUID id, boolean archived) {}

    /**
     * @param wanted ids or labels; the same tag twice is one
     * @param held by the ticket already: these may be archived meanwhile
     * @throws Rejection naming the field {@code tags}
     */
    Set<UUID> named(List<String> wanted, Set<UUID> held) {
        var tags = new HashSet<UUID>();
        // In the order of their names, so that two who make the same tags at once wait for each other and not in a
        // circle.
        var labels = new TreeMap<String, String>();
        for (var text : wanted) {
            var id = TopicRepository.id(text);
            if (id.isPresent()) tags.add(known(id.get(), held));
            else {
                var label = label(text);
                labels.putIfAbsent(Words.fold(label), label);
            }
        }
        for (var label : labels.values()) tags.add(labelled(label, held));
        if (tags.size() > Properties.MOST_TAGS) {
            throw Rejection.invalid("tags", "A ticket has up to " + Properties.MOST_TAGS + " tags.");
        }
        return tags;
    }

    private static String label(String typed) {
        var label = Normalizer.normalize(Words.clean(typed), Normalizer.Form.NFC);
        if (label.isEmpty() || Words.length(label) > LONGEST) {
            throw Rejection.invalid("tags", "A tag has 1 to " + LONGEST + " characters.");
        }
        return label;
    }

    private UUID known(UUID id, Set<UUID> held) {
        if (held.contains(id)) return id;
        return tx.find("select id from tag where id = $1 and archived_at is null", row -> row.getUUID("id"), id)
                .orElseThrow(() -> Rejection.invalid("tags", "This workspace has no such tag."));
    }

    private UUID labelled(String label, Set<UUID> held) {
        var found = find(label).or(() -> {
            make(label);
            return find(label);
        });
        return found.filter(tag -> !tag.archived() || held.contains(tag.id()))
                .map(Found::id)
                .orElseThrow(() ->
                        Rejection.invalid("tags", "The tag “" + label + "” is no longer in use. Choose another one."));
    }

    private Optional<Found> find(String label) {
        return tx.find(BY_NAME, row -> new Found(row.getUUID("id"), row.getBoolean("archived")), Words.fold(label));
    }

    private void make(String label) {
        var made = tx.run("""
            insert into tag (workspace_id, id, name, label)
            values ($1, $2, $3, $4)
            on conflict (workspace_id, name) do nothing
            """, tx.workspace(), ids.next(), Words.fold(label), label);
        if (made == 1) tx.append(NewEvent.deskChanged("tag", label, null, new JsonObject().put("label", label)));
    }

    /** The id of a tag called so, archived or not. */
    Optional<UUID> called(String named) {
        return tx.find(
                "select id from tag where id = $1 or name = $2 limit 1",
                row -> row.getUUID("id"),
                TopicRepository.id(named),
                Words.fold(label(named)));
    }

    /** By name; archived ones are left out. */
    TagPage list(Tags query) {
        var from = Cursor.read(query.cursor().orElse(null), 1);
        var found = tx.list(
                """
                select id, name, label, colour
                  from tag
                 where archived_at is null
                   and ($1::text is null or starts_with(name, $1))
                   and ($2::text is null or name > $2)
                 order by name
                 limit $3
                """,
                row -> new TagRef(
                        row.getUUID("id"), row.getString("name"), row.getString("label"), row.getString("colour")),
                query.beginning().map(Words::clean).map(Words::fold),
                Optional.ofNullable(from).map(cursor -> cursor.text(0)),
                query.limit() + 1);
        if (found.size() <= query.limit()) return new TagPage(found, null);
        var page = found.subList(0, query.limit());
        return new TagPage(page, Cursor.of(page.getLast().name()));
    }
}
