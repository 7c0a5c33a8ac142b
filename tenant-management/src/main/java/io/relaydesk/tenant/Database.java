package io.relaydesk.tenant;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.DomainError.Unavailable;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to PostgreSQL. Each opening is one transaction that commits when the work returns and rolls back when it throws.
 * The workspace is set for that transaction only; without one, tenant tables have no rows. Call from a virtual thread: the work
 * waits for each statement.
 */
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    /** Cancelled by a timeout, lock not to be had in time, out of connections, shutting down. */
    private static final Set<String> BUSY = Set.of("57014", "55P03", "53300", "57P01", "57P03", "25P03");

    private final Pools pools;
    private final Ids ids;
    private final Consumer<LogMoved> announce;

    public Database(Pools pools, Ids ids, Consumer<LogMoved> announce) {
        this.pools = pools;
        this.ids = ids;
        this.announce = announce;
    }

    /**
     * Changes something for a member or for the desk: refused in an archived workspace, done once per Idempotency-Key.
     *
     * @throws Rejection when the desk says no; then nothing was changed
     */
    public <R> R change(Envelope<?> envelope, Function<Tx, R> work) {
        if (envelope.actor() instanceof Actor.Member member && member.archived()) {
            throw Rejection.conflict("workspace-archived", "This workspace is archived. Restore it to change things.");
        }
        return changeEvenArchived(envelope, work);
    }

    /** As {@link #change}, also in an archived workspace. */
    public <R> R changeEvenArchived(Envelope<?> envelope, Function<Tx, R> work) {
        return inWorkspace(pools.app(), envelope, tx -> tx.once(envelope, () -> work.apply(tx)));
    }

    /** Reads for a member or for the desk. */
    public <R> R read(Envelope<?> envelope, Function<Tx, R> work) {
        return inWorkspace(pools.app(), envelope, work);
    }

    /** As a background worker in the workspace of the envelope. */
    public <R> R work(Envelope<?> envelope, Function<Tx, R> work) {
        return inWorkspace(pools.worker(), envelope, work);
    }

    /** Creates a workspace: the first transaction in it. */
    public <R> R found(UUID workspace, Envelope<?> envelope, Function<Tx, R> work) {
        return transaction(pools.app(), workspace, envelope.actor(), envelope.correlation(), work);
    }

    /** The global identity tables, and the directory of who belongs where. No tenant table besides has rows here. */
    public <R> R identity(Function<Sql, R> work) {
        return plain(pools.auth(), work);
    }

    /** What is due in all workspaces: outbox, clocks, cursors. No other tenant table has rows here. */
    public <R> R due(Function<Sql, R> work) {
        return plain(pools.worker(), work);
    }

    private <R> R inWorkspace(Pool pool, Envelope<?> envelope, Function<Tx, R> work) {
        return transaction(pool, envelope.workspace(), envelope.actor(), envelope.correlation(), work);
    }

    private <R> R transaction(Pool pool, UUID workspace, Actor actor, String correlation, Function<Tx, R> work) {
        record Done<R>(R answer, long seq) {}
        var done = open(pool, "begin; set local app.workspace_id = '" + workspace + "'", connection -> {
            var tx = new Tx(connection, workspace, actor, correlation, ids);
            var answer = work.apply(tx);
            var seq = tx.flush();
            refuseIfBroken(tx);
            return new Done<>(answer, seq);
        });
        if (done.seq() > 0) announce.accept(new LogMoved(workspace, done.seq()));
        return done.answer();
    }

    private <R> R plain(Pool pool, Function<Sql, R> work) {
        return open(pool, "begin", connection -> {
            var sql = new Sql(connection);
            var answer = work.apply(sql);
            refuseIfBroken(sql);
            return answer;
        });
    }

    /** A statement that failed has already undone the transaction; PostgreSQL would answer "commit" with a quiet rollback. */
    private static void refuseIfBroken(Sql sql) {
        if (sql.failed()) throw new IllegalStateException("a failed statement was swallowed in this transaction");
    }

    private <R> R open(Pool pool, String begin, Function<SqlConnection, R> work) {
        var connection = connection(pool);
        try {
            connection.query(begin).execute().await();
            var answer = work.apply(connection);
            connection.query("commit").execute().await();
            return answer;
        } catch (Throwable failure) {
            rollBack(connection);
            throw translate(failure);
        } finally {
            connection.close();
        }
    }

    /** None to be had in time, or no server: nothing was done, and a moment later it may go (T-l5). */
    private static SqlConnection connection(Pool pool) {
        try {
            return pool.getConnection().await();
        } catch (Exception failure) {
            throw unavailable(failure);
        }
    }

    private static void rollBack(SqlConnection connection) {
        try {
            connection.query("rollback").execute().await();
        } catch (Throwable _) {
            // The connection is gone, and the transaction with it.
        }
    }

    private static RuntimeException translate(Throwable failure) {
        return switch (failure) {
            case PgException refused when BUSY.contains(String.valueOf(refused.getSqlState())) -> unavailable(refused);
            case ClosedConnectionException closed -> unavailable(closed);
            case RuntimeException known -> known;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }

    /** The caller may try again; whether a commit under way was done is not known, hence the Idempotency-Key. */
    private static Rejection unavailable(Throwable cause) {
        LOG.warn("The database did not answer: {}", cause.toString());
        return new Rejection(new Unavailable(RETRY));
    }

    /** Whether every pool answers. */
    public Future<Void> ready() {
        return pools.ready();
    }
}
