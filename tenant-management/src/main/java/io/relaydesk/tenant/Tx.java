package io.relaydesk.tenant;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One transaction in one workspace. What happened is appended to it and written to the log by its last statement, so that state
 * and events commit together and the order of commits is the order of the log.
 */
public final class Tx extends Sql {
    private final UUID workspace;
    private final Actor actor;
    private final String correlation;
    private final Ids ids;
    private final List<NewEvent> events = new ArrayList<>();

    Tx(SqlConnection connection, UUID workspace, Actor actor, String correlation, Ids ids) {
        super(connection);
        this.workspace = workspace;
        this.actor = actor;
        this.correlation = correlation;
        this.ids = ids;
    }

    public UUID workspace() {
        return workspace;
    }

    /** Will be in the log when this transaction commits, after what was appended before. */
    public void append(NewEvent event) {
        events.add(event);
    }

    /**
     * Does the work, unless the caller has had an answer to the same key before: then that answer, and nothing is done.
     * Two calls with one key at the same time wait for each other (T-d4).
     *
     * @throws Rejection idempotency-mismatch when the key came with another request before
     */
    <R> R once(Envelope<?> envelope, Supplier<R> work) {
        if (envelope.once().isEmpty() || !(actor instanceof Actor.Member member)) return work.get();
        var once = envelope.once().get();
        var first = run("""
            insert into answered (workspace_id, member_id, key, fingerprint)
            values ($1, $2, $3, $4)
            on conflict do nothing
            """, workspace, member.member(), once.key(), once.fingerprint());
        if (first == 0) return given(member.member(), once);
        var answer = work.get();
        run(
                "update answered set answer = $3 where member_id = $1 and key = $2",
                member.member(),
                once.key(),
                new JsonObject(Json.pack(answer)));
        return answer;
    }

    @SuppressWarnings("unchecked")
    private <R> R given(UUID member, Envelope.Once once) {
        record Given(String fingerprint, String answer) {}
        var given = find(
                        "select fingerprint, answer from answered where member_id = $1 and key = $2",
                        row -> new Given(
                                row.getString("fingerprint"),
                                row.getJsonObject("answer").encode()),
                        member,
                        once.key())
                .orElseThrow();
        if (!given.fingerprint().equals(once.fingerprint())) {
            throw Rejection.conflict(
                    "idempotency-mismatch", "This Idempotency-Key was used for another request. Choose a new one.");
        }
        return (R) Json.unpack(given.answer());
    }

    /** Writes the events. @return the number of the last one; 0 when nothing happened */
    long flush() {
        if (events.isEmpty()) return 0;
        var rows = new JsonArray();
        for (var event : events) {
            var earlier = event.earlier();
            rows.add(new JsonObject()
                    .put("at", earlier == null ? null : earlier.at().toString())
                    .put("by", earlier == null ? null : text(earlier.by()))
                    .put("rule", event.rule())
                    .put("id", ids.next().toString())
                    .put("type", event.type())
                    .put("audience", event.audience().column())
                    .put("ticket_id", text(event.ticket()))
                    .put("message_id", text(event.message()))
                    .put("recipient_id", text(event.recipient()))
                    .put("data", event.data()));
        }
        return find(
                        """
                        with clock as (
                          update workspace_clock set seq = seq + $2 where workspace_id = $1 returning seq - $2 as before
                        ), written as (
                          insert into event (workspace_id, seq, id, at, type, actor_id, concern, ticket_id, message_id, recipient_id,
                                             audience, data, correlation)
                          select $1, clock.before + n.ordinality, n.id, coalesce(n.at, now()), n.type,
                                 case when n.rule is not null then null when n.at is null then $4 else n.by end,
                                 case when n.rule is not null then n.rule when n.at is null or n.by is null then $5 end,
                                 n.ticket_id, n.message_id, n.recipient_id, n.audience, n.data, $6
                            from clock,
                                 rows from (jsonb_to_recordset($3) as (at timestamptz, by uuid, rule text, id uuid, type text,
                                            audience text, ticket_id uuid, message_id uuid, recipient_id uuid, data jsonb))
                                 with ordinality as n
                          returning seq
                        )
                        select max(seq) as seq from written
                        """,
                        row -> row.getLong("seq"),
                        workspace,
                        (long) events.size(),
                        rows,
                        actor instanceof Actor.Member member ? member.member() : null,
                        actor instanceof Actor.Desk desk ? desk.concern() : null,
                        correlation)
                .orElseThrow();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
