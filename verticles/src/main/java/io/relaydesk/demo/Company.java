package io.relaydesk.demo;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Preset;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The workspace itself and who belongs to it, founded a while before its first ticket. */
final class Company {
    static final String SLUG = "harbour";
    static final String NAME = "Harbour Outdoor";
    private static final Duration AGE = Duration.ofDays(Programme.DAYS + 15);

    private Company() {}

    record Status(UUID id, Category category) {}

    private record Look(String key, String label, Category category, String colour) {}

    private static final List<Look> STATUSES = List.of(
            new Look("new", "New", Category.NEW, "blue"),
            new Look("open", "Open", Category.OPEN, "orange"),
            new Look("pending", "Pending", Category.PENDING, "purple"),
            new Look("on-hold", "On hold", Category.ON_HOLD, "grey"),
            new Look("solved", "Solved", Category.SOLVED, "green"),
            new Look("closed", "Closed", Category.CLOSED, "slate"));
    private static final List<String> PRIORITIES = List.of("Urgent", "High", "Normal", "Low");

    /** Everybody as a person who can log in; who has logged in before stays as they are. @return persons by address */
    static Map<String, UUID> persons(Sql sql, Cast cast, Ids ids) {
        var persons = new LinkedHashMap<String, UUID>();
        Stream.concat(cast.staff().stream(), cast.requesters().stream())
                .forEach(one -> persons.put(one.email(), person(sql, one, ids)));
        return persons;
    }

    private static UUID person(Sql sql, Person one, Ids ids) {
        return sql.find("""
            insert into identity.person as known (id, email, name) values ($1, $2, $3)
            on conflict (email) do update set name = coalesce(nullif(known.name, ''), excluded.name)
            returning id
            """, row -> row.getUUID("id"), ids.next(), one.email(), one.name())
                .orElseThrow();
    }

    /** @return the statuses by key */
    static Map<String, Status> found(Tx tx, Cast cast, Map<String, UUID> persons, Instant now, Ids ids) {
        var founded = now.minus(AGE);
        tx.run(
                "insert into workspace (workspace_id, slug, name, created_at) values ($1, $2, $3, $4)",
                tx.workspace(),
                SLUG,
                NAME,
                founded);
        tx.run("insert into workspace_clock (workspace_id) values ($1)", tx.workspace());
        tx.run("insert into ticket_counter (workspace_id) values ($1)", tx.workspace());
        tx.run("insert into workflow (workspace_id) values ($1)", tx.workspace());
        var statuses = statuses(tx, ids);
        tx.append(NewEvent.aboutWorkspace("workspace.created", new JsonObject().put("preset", Preset.CLASSIC.key()))
                .earlier(founded, null));
        people(tx, cast, persons, founded, now);
        return statuses;
    }

    private static Map<String, Status> statuses(Tx tx, Ids ids) {
        var statuses = new LinkedHashMap<String, Status>();
        for (var look : STATUSES) {
            var status = new Status(ids.next(), look.category());
            tx.run(
                    """
                    insert into status (workspace_id, id, key, label, category, colour, position, is_default, pauses_sla)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    """,
                    tx.workspace(),
                    status.id(),
                    look.key(),
                    look.label(),
                    look.category().key(),
                    look.colour(),
                    statuses.size(),
                    statuses.isEmpty(),
                    look.category() == Category.PENDING || look.category() == Category.ON_HOLD);
            statuses.put(look.key(), status);
        }
        for (var rank = 1; rank <= PRIORITIES.size(); rank++) {
            tx.run(
                    "insert into priority (workspace_id, rank, label, colour) values ($1, $2, $3, $4)",
                    tx.workspace(),
                    rank,
                    PRIORITIES.get(rank - 1),
                    rank == 1 ? "red" : "slate");
        }
        return statuses;
    }

    /** They join one after the other, the owner first. */
    private static void people(Tx tx, Cast cast, Map<String, UUID> persons, Instant founded, Instant now) {
        var rows = new JsonArray();
        var joined = founded;
        for (var one :
                Stream.concat(cast.staff().stream(), cast.requesters().stream()).toList()) {
            rows.add(new JsonObject()
                    .put("id", one.id().toString())
                    .put("person_id", persons.get(one.email()).toString())
                    .put("email", one.email())
                    .put("name", one.name())
                    .put("role", one.role().key())
                    .put("joined_at", joined.toString())
                    .put(
                            "last_seen_at",
                            one.staff() ? now.minus(Duration.ofHours(5)).toString() : null));
            if (!rows.getJsonObject(0).getString("id").equals(one.id().toString())) {
                tx.append(NewEvent.aboutWorkspace(
                                "member.joined",
                                new JsonObject().put("member", one.id().toString()))
                        .earlier(joined, null));
            }
            joined = joined.plus(Duration.ofHours(6)).plusSeconds(431);
        }
        tx.run("""
            insert into member (workspace_id, id, person_id, email, name, role, joined_at, last_seen_at)
            select $1, r.*
              from jsonb_to_recordset($2) as r (id uuid, person_id uuid, email text, name text, role text,
                                                joined_at timestamptz, last_seen_at timestamptz)
            """, tx.workspace(), rows);
    }
}
