package io.relaydesk.live;

import io.relaydesk.messages.file.FileQuery;
import io.relaydesk.messages.job.JobQuery;
import io.relaydesk.messages.live.LiveQuery;
import io.relaydesk.messages.live.LiveQuery.Heads;
import io.relaydesk.messages.live.LiveQuery.Numbers;
import io.relaydesk.messages.live.LiveQuery.Since;
import io.relaydesk.messages.live.LiveQuery.Stretch;
import io.relaydesk.messages.notification.NotificationQuery;
import io.relaydesk.messages.ticket.TicketQuery;
import io.relaydesk.messages.workspace.WorkspaceQuery;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Message;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads stretches of the log and has them told by the concerns whose events they are. */
public final class LiveVerticle extends VerticleBase {
    /** A reader further behind than this fetches afresh: that is cheaper than telling so much. */
    private static final int WINDOW = 1_000;

    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final Database database;

    public LiveVerticle(Bus bus, Database database) {
        this.bus = bus;
        this.database = database;
    }

    @Override
    public Future<?> start() {
        return bus.serve(LiveQuery.class, CONCURRENCY, this::answer);
    }

    private Object answer(Envelope<?> request, LiveQuery<?> query) {
        return switch (query) {
            case Since since -> since(request, since);
            case Heads(var workspaces) -> heads(workspaces);
        };
    }

    private Stretch since(Envelope<?> request, Since since) {
        record Read(long newest, List<LoggedEvent> events) {}
        var read = database.read(request, tx -> {
            var newest = LoggedEvent.newest(tx);
            var after = since.after().orElse(newest);
            var near = after <= newest && newest - after <= WINDOW;
            return new Read(newest, near ? LoggedEvent.after(tx, after, since.limit()) : List.of());
        });
        var after = since.after().orElse(read.newest());
        if (after > read.newest() || read.newest() - after > WINDOW)
            return new Stretch(List.of(), read.newest(), read.newest(), true);
        var events = read.events();
        if (events.isEmpty()) return new Stretch(List.of(), after, read.newest(), false);
        return new Stretch(told(request, events), events.getLast().seq(), read.newest(), false);
    }

    private List<Retold> told(Envelope<?> request, List<LoggedEvent> events) {
        return events.stream().collect(Collectors.groupingBy(LiveVerticle::owner)).entrySet().stream()
                .map(owned -> bus.ask(request.with(owned.getKey().retell(owned.getValue()))))
                .toList()
                .stream()
                .flatMap(answer -> answer.await().events().stream())
                .sorted(Comparator.comparingLong(Retold::seq))
                .toList();
    }

    /** Who tells which events; the part of the type before the dot decides. */
    private enum Owner {
        TICKET(TicketQuery.Retell::new),
        FILE(FileQuery.Retell::new),
        JOB(JobQuery.Retell::new),
        NOTIFICATION(NotificationQuery.Retell::new),
        WORKSPACE(WorkspaceQuery.Retell::new);

        private final Function<List<LoggedEvent>, Message<Retold.Batch>> question;

        Owner(Function<List<LoggedEvent>, Message<Retold.Batch>> question) {
            this.question = question;
        }

        Message<Retold.Batch> retell(List<LoggedEvent> events) {
            return question.apply(events);
        }
    }

    private static Owner owner(LoggedEvent event) {
        return switch (event.type().substring(0, event.type().indexOf('.'))) {
            case "ticket" -> Owner.TICKET;
            case "file" -> Owner.FILE;
            case "job" -> Owner.JOB;
            case "notification" -> Owner.NOTIFICATION;
            case "workspace", "member", "desk" -> Owner.WORKSPACE;
            default -> throw new IllegalStateException("nobody tells events of type " + event.type());
        };
    }

    private Numbers heads(List<UUID> workspaces) {
        return new Numbers(database.due(sql -> sql
                .list(
                        "select workspace_id, seq from workspace_clock where workspace_id = any($1)",
                        row -> new Head(row.getUUID("workspace_id"), row.getLong("seq")),
                        workspaces)
                .stream()
                .collect(Collectors.toMap(Head::workspace, Head::seq))));
    }

    private record Head(UUID workspace, long seq) {}
}
