package io.relaydesk.tenant;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Runs statements on one connection, in order, waiting for each. SQL is a constant; values are parameters, always. */
public class Sql {
    private final SqlConnection connection;
    private boolean failed;

    Sql(SqlConnection connection) {
        this.connection = connection;
    }

    /** Every row, in the order of the statement; the statement bounds how many. */
    public <T> List<T> list(String sql, Function<Row, T> mapper, Object... values) {
        return rows(sql, values).stream().map(mapper).toList();
    }

    /** The only row, if there is one. */
    public <T> Optional<T> find(String sql, Function<Row, T> mapper, Object... values) {
        return rows(sql, values).stream().findFirst().map(mapper);
    }

    /** How many rows the statement touched. */
    public int run(String sql, Object... values) {
        return rows(sql, values).rowCount();
    }

    /**
     * Whether a statement was refused because of a unique constraint. The transaction is lost: throw a rejection, do not go on.
     */
    public static boolean violates(Throwable failure, String constraint) {
        return failure instanceof PgException refused
                && "23505".equals(refused.getSqlState())
                && constraint.equals(refused.getConstraint());
    }

    boolean failed() {
        return failed;
    }

    private RowSet<Row> rows(String sql, Object... values) {
        try {
            return connection.preparedQuery(sql).execute(tuple(values)).await();
        } catch (PgException refused) {
            failed = true;
            throw refused;
        }
    }

    private static Tuple tuple(Object[] values) {
        var tuple = Tuple.tuple();
        for (var value : values) tuple.addValue(toDatabase(value));
        return tuple;
    }

    private static Object toDatabase(Object value) {
        return switch (value) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case byte[] bytes -> Buffer.buffer(bytes);
            case Optional<?> optional -> toDatabase(optional.orElse(null));
            case Collection<?> all -> array(all);
            case null -> null;
            default -> value;
        };
    }

    /** Lists become arrays; an empty one is taken for ids. */
    private static Object array(Collection<?> all) {
        if (all.isEmpty()) return new UUID[0];
        return switch (all.iterator().next()) {
            case UUID _ -> all.toArray(UUID[]::new);
            case Integer _ -> all.toArray(Integer[]::new);
            case Long _ -> all.toArray(Long[]::new);
            case JsonObject _ -> all.toArray(JsonObject[]::new);
            case JsonArray _ -> all.toArray(JsonArray[]::new);
            default -> all.stream().map(Object::toString).toArray(String[]::new);
        };
    }

    /** A time column; null stays null. */
    public static Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
