package io.relaydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The spine: whoever has read up to a number has read everything before it. */
@DisplayName("The event log")
class EventLogIT {
    private static final int MANY = 200;
    private static final Vertx VERTX = Vertx.vertx();
    private static final ConcurrentLinkedQueue<LogMoved> ANNOUNCED = new ConcurrentLinkedQueue<>();
    private static java.net.URI address;
    private static Database database;
    private UUID workspace;

    @BeforeAll
    static void open() {
        address = TestDatabase.fresh();
        var settings = Settings.of(Map.of("DATABASE_URL", address.toString())).read(DatabaseSettings.class);
        database = new Database(Pools.open(VERTX, settings), Ids.timeOrdered(), ANNOUNCED::add);
    }

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @BeforeEach
    void found() throws SQLException {
        workspace = UUID.randomUUID();
        ANNOUNCED.clear();
        try (var admin = TestDatabase.connect(address)) {
            admin.createStatement()
                    .execute("insert into workspace (workspace_id, slug, name) values ('%s', 'w%s', 'Test');"
                                    .formatted(workspace, workspace.toString().substring(0, 8))
                            + "insert into workspace_clock (workspace_id) values ('" + workspace + "')");
        }
    }

    @Test
    void has_no_gap_after_two_hundred_transactions_at_once_of_which_a_third_is_undone() {
        var done = AtOnce.each(MANY, number -> tells(number, 1 + number % 3, number % 3 == 1));

        var expected = IntStream.range(0, MANY)
                .filter(number -> number % 3 != 1)
                .map(number -> 1 + number % 3)
                .sum();
        assertThat(done).filteredOn(committed -> !committed).hasSizeBetween(60, 70);
        assertThat(log())
                .extracting(LoggedEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, expected).boxed().toList());
        assertThat(database.<Long>read(envelope(), LoggedEvent::newest)).isEqualTo(expected);
    }

    @Test
    void keeps_the_events_of_a_transaction_together_and_in_their_order() {
        AtOnce.each(MANY, number -> tells(number, 3, false));

        var log = log();
        for (var first = 0; first < log.size(); first += 3) {
            var number = log.get(first).data().getInteger("number");
            for (var part = 0; part < 3; part++) {
                assertThat(log.get(first + part).data())
                        .isEqualTo(new JsonObject().put("number", number).put("part", part));
            }
        }
    }

    @Test
    void is_complete_for_a_reader_at_every_moment() {
        var writing = CompletableFuture.runAsync(() -> AtOnce.each(MANY, number -> tells(number, 2, number % 4 == 0)));
        var looks = new AtomicInteger();
        var known = 0L;
        do {
            for (var event : after(known)) assertThat(event.seq()).isEqualTo(++known);
            looks.incrementAndGet();
        } while (!writing.isDone());
        writing.join();
        for (var event : after(known)) assertThat(event.seq()).isEqualTo(++known);

        assertThat(known).isEqualTo(300);
        assertThat(looks.get()).isGreaterThan(3);
    }

    @Test
    void has_the_order_in_which_transactions_were_committed() {
        var order = new ConcurrentLinkedQueue<Integer>();
        for (var number = 0; number < 20; number++) {
            tells(number, 1, number % 5 == 2);
            if (number % 5 != 2) order.add(number);
        }

        assertThat(log()).extracting(event -> event.data().getInteger("number")).containsExactlyElementsOf(order);
    }

    @Test
    void of_one_workspace_knows_nothing_of_another() throws SQLException {
        tells(1, 1, false);
        found();

        tells(2, 1, false);

        assertThat(log()).singleElement().satisfies(event -> {
            assertThat(event.seq()).isEqualTo(1);
            assertThat(event.data().getInteger("number")).isEqualTo(2);
        });
    }

    @Test
    void is_announced_after_the_commit_and_not_when_it_was_undone() {
        tells(1, 2, false);
        tells(2, 2, true);
        tells(3, 0, false);

        assertThat(ANNOUNCED).containsExactly(new LogMoved(workspace, 2));
    }

    /** Changes something in one transaction. @return whether it was committed */
    private boolean tells(int number, int events, boolean undone) {
        try {
            return database.change(envelope(), tx -> {
                for (var part = 0; part < events; part++) {
                    tx.append(NewEvent.aboutWorkspace(
                            "workspace.renamed",
                            new JsonObject().put("number", number).put("part", part)));
                }
                if (undone) throw Rejection.conflict("undone", "It was not meant.");
                return true;
            });
        } catch (Rejection _) {
            return false;
        }
    }

    private List<LoggedEvent> log() {
        return after(0);
    }

    private List<LoggedEvent> after(long seq) {
        return database.read(envelope(), tx -> LoggedEvent.after(tx, seq, 1_000));
    }

    private Envelope<String> envelope() {
        return new Envelope<>(new Actor.Desk(workspace, "test"), "test", "message");
    }
}
