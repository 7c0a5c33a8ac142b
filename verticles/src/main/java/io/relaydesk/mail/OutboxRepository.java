package io.relaydesk.mail;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.mail.MailQuery.Mails;
import io.relaydesk.messages.mail.MailState;
import io.relaydesk.messages.mail.MailViews.MailPage;
import io.relaydesk.messages.mail.MailViews.MailView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The outbox. A worker claims what is due in all workspaces; the claim ends by itself, and its number must still be that of the
 * row for its outcome to count, so a worker that was away too long changes nothing.
 */
final class OutboxRepository {
    private static final String VIEW =
            "id, state, kind, to_address, subject, attempts, last_error, created_at, next_attempt_at, sent_at";

    private OutboxRepository() {}

    /** @return 1, or 0 when this cause has its mail already */
    static int add(Tx tx, UUID id, String cause, MailKind kind, String to, String subject, JsonObject data) {
        return tx.run("""
            insert into outbox (workspace_id, id, cause, kind, to_address, subject, data)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (workspace_id, cause) do nothing
            """, tx.workspace(), id, cause, kind.key(), to, subject, data);
    }

    static MailPage page(Tx tx, Mails wanted) {
        var from = Cursor.read(wanted.cursor().orElse(null), 2);
        var found = tx.list(
                "select " + VIEW + """
                      from outbox
                     where ($1::text is null or state = $1)
                       and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
                     order by created_at desc, id desc
                     limit $4
                    """,
                OutboxRepository::toView,
                wanted.state().map(MailState::key),
                from == null ? null : from.instant(0),
                from == null ? null : from.id(1),
                wanted.limit() + 1);
        var page = found.subList(0, Math.min(wanted.limit(), found.size()));
        var next = found.size() > wanted.limit()
                ? Cursor.of(page.getLast().createdAt(), page.getLast().id())
                : null;
        return new MailPage(page, next);
    }

    /** @throws Rejection when there is no such mail, or it has not failed */
    static MailView retry(Tx tx, UUID id) {
        var queued = tx.find("""
            update outbox
               set state = 'pending', attempts = 0, next_attempt_at = now(), last_error = null
             where id = $1
               and state = 'failed'
            returning
            """ + VIEW, OutboxRepository::toView, id);
        if (queued.isPresent()) return queued.get();
        tx.find("select id from outbox where id = $1", row -> row.getUUID("id"), id)
                .orElseThrow(() -> Rejection.notFound("mail"));
        throw Rejection.conflict("not-failed", "Only a mail that was given up can be tried again.");
    }

    /** Takes what is due, the longest waiting first; nobody else takes it until the lease has run out. */
    static List<Outgoing> claim(Sql sql, int limit, Duration lease) {
        return sql.list(
                """
                with due as materialized (
                  select workspace_id, id
                    from outbox
                   where state in ('pending', 'processing')
                     and next_attempt_at <= now()
                   order by next_attempt_at
                   limit $1
                     for update skip locked
                )
                update outbox o
                   set state = 'processing',
                       attempts = o.attempts + 1,
                       next_attempt_at = now() + make_interval(secs => $2)
                  from due
                 where o.workspace_id = due.workspace_id
                   and o.id = due.id
                returning o.workspace_id, o.id, o.kind, o.to_address, o.subject, o.data, o.attempts
                """,
                row -> new Outgoing(
                        row.getUUID("workspace_id"),
                        row.getUUID("id"),
                        row.getString("kind"),
                        row.getString("to_address"),
                        row.getString("subject"),
                        row.getJsonObject("data"),
                        row.getInteger("attempts")),
                limit,
                lease.toMillis() / 1000.0);
    }

    /** For how long the mail that has waited longest past its time has done so, in seconds; 0 when none is due. */
    static double secondsOverdue(Sql sql) {
        return sql.find("""
            select coalesce(extract(epoch from now() - min(next_attempt_at)), 0)::float8 as seconds
              from outbox
             where state in ('pending', 'processing')
               and next_attempt_at <= now()
            """, row -> row.getDouble("seconds")).orElse(0.0);
    }

    /** Gives a claim back as if it had never been. */
    static void release(Sql sql, Outgoing mail) {
        sql.run("""
            update outbox
               set state = 'pending', attempts = attempts - 1, next_attempt_at = now()
             where workspace_id = $1
               and id = $2
               and state = 'processing'
               and attempts = $3
            """, mail.workspace(), mail.id(), mail.attempts());
    }

    static void markSent(Sql sql, Outgoing mail) {
        sql.run("""
            update outbox
               set state = 'sent', sent_at = now(), last_error = null
             where workspace_id = $1
               and id = $2
               and state = 'processing'
               and attempts = $3
            """, mail.workspace(), mail.id(), mail.attempts());
    }

    static void markPending(Sql sql, Outgoing mail, Duration pause, String error) {
        sql.run("""
            update outbox
               set state = 'pending', next_attempt_at = now() + make_interval(secs => $4), last_error = $5
             where workspace_id = $1
               and id = $2
               and state = 'processing'
               and attempts = $3
            """, mail.workspace(), mail.id(), mail.attempts(), pause.toMillis() / 1000.0, error);
    }

    static void markFailed(Sql sql, Outgoing mail, String error) {
        sql.run("""
            update outbox
               set state = 'failed', last_error = $4
             where workspace_id = $1
               and id = $2
               and state = 'processing'
               and attempts = $3
            """, mail.workspace(), mail.id(), mail.attempts(), error);
    }

    private static MailView toView(Row row) {
        var state = MailState.of(row.getString("state"));
        var moreToCome = state == MailState.PENDING || state == MailState.PROCESSING;
        return new MailView(
                row.getUUID("id"),
                state,
                row.getString("kind"),
                row.getString("to_address"),
                row.getString("subject"),
                row.getInteger("attempts"),
                row.getString("last_error"),
                instant(row, "created_at"),
                moreToCome ? instant(row, "next_attempt_at") : null,
                instant(row, "sent_at"));
    }
}
