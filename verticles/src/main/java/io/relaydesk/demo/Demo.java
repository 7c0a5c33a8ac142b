package io.relaydesk.demo;

import io.relaydesk.demo.Company.Status;
import io.relaydesk.demo.Folder.Letter;
import io.relaydesk.demo.Programme.Cue;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Fills the sample company, once. The log is written in the order of time, a few hundred steps per transaction. Readers of the log
 * are kept out until the end and then begin behind it, so nobody gets a mail about the past.
 */
public final class Demo {
    public static final String OWNER = "demo@example.com";
    /** About as many as 50 tickets have. */
    private static final int STEPS = 350;
    /** No log gets so far: a reader that stands here has nothing to do. */
    private static final long PARKED = Long.MAX_VALUE / 2;

    private static final Duration UNREAD = Duration.ofHours(6);

    private final Database database;
    private final List<String> readers;
    private final Instant now;
    private final Library library;
    private final List<Cue> cues;
    private final Ids ids = Ids.timeOrdered();
    private final Envelope<String> envelope = desk(ids.next());
    private final Map<Integer, Folder> folders = new HashMap<>();
    private Map<String, Status> statuses = Map.of();

    private Demo(Database database, Clock clock, List<String> readers) {
        this.database = database;
        this.readers = List.copyOf(readers);
        this.now = clock.instant();
        this.library = Library.open(ids);
        this.cues = new Programme(library, now, new Rhythm(clock.getZone())).cues();
    }

    private static Envelope<String> desk(UUID workspace) {
        return new Envelope<>(new Actor.Desk(workspace, "demo"), "demo", "demo");
    }

    /**
     * Does nothing when the workspace is there already.
     *
     * @param clock its zone says when it is day in the sample company
     * @param readers the names of all readers of the log
     * @param progress hears what is done, and at last how to get in
     */
    public static void fill(Database database, Clock clock, List<String> readers, Consumer<String> progress) {
        var known = database.identity(sql -> sql.find(
                "select workspace_id from workspace where slug = $1",
                row -> row.getUUID("workspace_id"),
                Company.SLUG));
        if (known.isPresent()) {
            var cutOff = database.change(desk(known.get()), Demo::letReadersGo) > 0;
            progress.accept("Demo: the workspace " + Company.NAME
                    + (cutOff
                            ? " is there in part, for an earlier start was cut off; delete the data folder to begin"
                                    + " afresh"
                            : " is there already and stays as it is"));
        } else {
            progress.accept("Demo: filling the workspace " + Company.NAME);
            new Demo(database, clock, readers).fill();
        }
        progress.accept("Demo: log in as " + OWNER + ", the code is on the mail page");
    }

    private void fill() {
        var persons = database.identity(sql -> Company.persons(sql, library.people(), ids));
        statuses = database.found(envelope.workspace(), envelope, tx -> {
            var made = Company.found(tx, library.people(), persons, now, ids);
            park(tx);
            return made;
        });
        for (var from = 0; from < cues.size(); from += STEPS) {
            var part = cues.subList(from, Math.min(cues.size(), from + STEPS));
            database.change(envelope, tx -> play(tx, part));
        }
        database.change(envelope, tx -> {
            new Writer(tx).allReadUntil(now.minus(UNREAD));
            return letReadersGo(tx);
        });
    }

    private Void play(Tx tx, List<Cue> part) {
        var bell = new Bell(library.people().first(Role.OWNER), now, ids);
        var touched = new LinkedHashSet<Folder>();
        var letters = new ArrayList<Letter>();
        var rung = new ArrayList<JsonObject>();
        for (var cue : part) {
            var folder = folder(cue);
            touched.add(folder);
            var letter = folder.take(cue.step(), tx::append);
            if (letter != null) letters.add(letter);
            bell.heard(cue.step(), folder).ifPresent(told -> {
                rung.add(told.row());
                tx.append(told.event());
            });
        }
        var writer = new Writer(tx);
        writer.tickets(touched);
        writer.messages(letters);
        writer.notifications(rung);
        return null;
    }

    private Folder folder(Cue cue) {
        if (cue.step() instanceof Step.Open open) {
            folders.put(cue.ticket(), new Folder(folders.size() + 1L, open, statuses, ids));
        }
        return folders.get(cue.ticket());
    }

    private void park(Tx tx) {
        for (var reader : readers) {
            tx.run(
                    "insert into reader_cursor (workspace_id, reader, seq) values ($1, $2, $3)",
                    tx.workspace(),
                    reader,
                    PARKED);
        }
    }

    /** Lets the readers begin behind the log as it is now. @return how many were waiting */
    private static int letReadersGo(Tx tx) {
        return tx.run("update reader_cursor set seq = (select seq from workspace_clock) where seq = $1", PARKED);
    }
}
