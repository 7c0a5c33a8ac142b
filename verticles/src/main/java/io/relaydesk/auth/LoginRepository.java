package io.relaydesk.auth;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.tenant.Email;
import io.relaydesk.tenant.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Codes that were sent, and the counts behind the limits. */
final class LoginRepository {
    private final Sql sql;

    LoginRepository(Sql sql) {
        this.sql = sql;
    }

    /** How often codes were asked for, and when the oldest and newest of them were. */
    record Asked(int inHour, int inDay, int byNetwork, Instant newestHere, Instant now) {}

    /** One request per address at a time, so that parallel requests cannot slip through a limit. */
    void lock(Email email) {
        lock("login:" + email.value());
    }

    /** One request per network at a time; after that of an address. */
    void lock(Network network) {
        lock("network:" + network.value());
    }

    /** One request at a time; after that of a network. */
    void lockAll() {
        lock("login");
    }

    private void lock(String what) {
        sql.list("select pg_advisory_xact_lock(hashtextextended($1, 0))", _ -> 0, what);
    }

    Asked asked(Email email, Network network, byte[] browser) {
        return sql.find(
                        """
                        select (select count(*) from identity.login
                                 where email = $1 and requested_at > now() - interval '1 hour')::int as in_hour,
                               (select count(*) from identity.login
                                 where email = $1 and requested_at > now() - interval '1 day')::int as in_day,
                               (select count(*) from identity.login
                                 where network = $2 and requested_at > now() - interval '1 hour')::int as by_network,
                               (select max(requested_at) from identity.login
                                 where email = $1 and browser_hash = $3) as newest_here,
                               now() as now
                        """,
                        row -> new Asked(
                                row.getInteger("in_hour"),
                                row.getInteger("in_day"),
                                row.getInteger("by_network"),
                                instant(row, "newest_here"),
                                instant(row, "now")),
                        email.value(),
                        network.value(),
                        browser)
                .orElseThrow();
    }

    /** @return when the code ends, by the database's clock */
    Instant add(UUID id, Email email, byte[] code, byte[] browser, Network network, Duration life) {
        sql.run("""
            update identity.login
               set superseded_at = now()
             where email = $1
               and browser_hash = $2
               and used_at is null
               and superseded_at is null
            """, email.value(), browser);
        return sql.find(
                        """
                        insert into identity.login (id, email, code_hash, browser_hash, network, expires_at)
                        values ($1, $2, $3, $4, $5, now() + $6 * interval '1 millisecond')
                        returning expires_at
                        """,
                        row -> instant(row, "expires_at"),
                        id,
                        email.value(),
                        code,
                        browser,
                        network.value(),
                        (double) life.toMillis())
                .orElseThrow();
    }

    /** @param tries how many were used, this one included */
    record Attempt(byte[] code, Email email, int tries) {}

    /** Counts one try, in the statement that reads the hash. Nothing when the code is over or belongs to another browser. */
    Optional<Attempt> attempt(UUID id, byte[] browser) {
        return sql.find(
                """
                update identity.login
                   set attempts = attempts + 1
                 where id = $1
                   and browser_hash = $2
                   and used_at is null
                   and superseded_at is null
                   and expires_at > now()
                   and attempts < 3
                returning code_hash, email, attempts
                """,
                row -> new Attempt(
                        row.getBuffer("code_hash").getBytes(),
                        new Email(row.getString("email")),
                        row.getInteger("attempts")),
                id,
                browser);
    }

    void use(UUID id) {
        sql.run("update identity.login set used_at = now() where id = $1", id);
    }

    void noteWrong(Network network) {
        sql.run("insert into identity.wrong_guess (network) values ($1)", network.value());
    }

    record Wrong(int byNetwork, int byAll) {}

    /** Wrong codes in the last hour. */
    Wrong wrong(Network network) {
        return sql.find("""
            select (select count(*) from identity.wrong_guess
                     where network = $1 and at > now() - interval '1 hour')::int as by_network,
                   (select count(*) from (select from identity.wrong_guess
                     where at > now() - interval '1 hour' limit 100000) x)::int as by_all
            """, row -> new Wrong(row.getInteger("by_network"), row.getInteger("by_all")), network.value())
                .orElseThrow();
    }

    /** Forgets what no limit counts any more. */
    void forget() {
        sql.run("delete from identity.login where requested_at < now() - interval '1 day'");
        sql.run("delete from identity.wrong_guess where at < now() - interval '1 day'");
        sql.run("delete from identity.live_ticket where expires_at < now()");
    }
}
