package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowCommand;
import io.relaydesk.messages.workflow.WorkflowCommand.ApplyPreset;
import io.relaydesk.messages.workflow.WorkflowCommand.NamePriorities;
import io.relaydesk.messages.workflow.WorkflowCommand.SaveWorkflow;
import io.relaydesk.messages.workflow.WorkflowCommand.SetNumberPattern;
import io.relaydesk.messages.workflow.WorkflowQuery;
import io.relaydesk.messages.workflow.WorkflowQuery.Check;
import io.relaydesk.messages.workflow.WorkflowQuery.Current;
import io.relaydesk.messages.workflow.WorkflowQuery.NumberPatternOf;
import io.relaydesk.messages.workflow.WorkflowQuery.Presets;
import io.relaydesk.messages.workflow.WorkflowQuery.PreviewPattern;
import io.relaydesk.messages.workflow.WorkflowQuery.Priorities;
import io.relaydesk.messages.workflow.WorkflowViews.PresetList;
import io.relaydesk.messages.workflow.WorkflowViews.PresetView;
import io.relaydesk.messages.workflow.WorkflowViews.WorkflowSaved;
import io.relaydesk.messages.workspace.Preset;
import io.relaydesk.messages.workspace.StartingRows;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Serves those who shape statuses, priorities and numbers: one transaction per message. */
public final class WorkflowVerticle extends VerticleBase {
    private static final int CONCURRENCY = 8;
    private final Bus bus;
    private final Database database;
    private final Ids ids;

    public WorkflowVerticle(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(WorkflowCommand.class, CONCURRENCY, this::handle),
                bus.serve(WorkflowQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, WorkflowCommand<?> command) {
        var by = request.member().member();
        return switch (command) {
            case SaveWorkflow(var version, var statuses, var replacements) ->
                database.change(request, tx -> new WorkflowDesk(tx, ids).save(version, statuses, replacements, by));
            case ApplyPreset(var version, var preset, var replacements) ->
                database.change(request, tx -> apply(tx, version, preset, replacements, by));
            case NamePriorities(var version, var priorities) ->
                database.change(request, tx -> new PriorityDesk(tx).name(version, priorities));
            case SetNumberPattern(var version, var draft) ->
                database.change(request, tx -> new PatternDesk(tx).set(version, draft));
        };
    }

    private Object answer(Envelope<?> request, WorkflowQuery<?> query) {
        return switch (query) {
            case Current _ -> database.read(request, tx -> new WorkflowDesk(tx, ids).current());
            case Check(var statuses) -> database.read(request, tx -> new WorkflowDesk(tx, ids).judge(statuses));
            case Presets _ ->
                new PresetList(Stream.of(Preset.values())
                        .map(preset -> new PresetView(
                                preset, drafts(preset), StartingRows.of(preset).priorities()))
                        .toList());
            case Priorities _ -> database.read(request, tx -> new PriorityDesk(tx).current());
            case NumberPatternOf(var thing) -> database.read(request, tx -> new PatternDesk(tx).current(thing));
            case PreviewPattern(var draft) -> database.read(request, tx -> new PatternDesk(tx).preview(draft));
        };
    }

    private WorkflowSaved apply(Tx tx, int version, Preset preset, Map<String, String> replacements, UUID by) {
        var saved = new WorkflowDesk(tx, ids).save(version, drafts(preset), replacements, by);
        new PriorityDesk(tx).rename(StartingRows.of(preset).priorities());
        return saved;
    }

    /** The statuses of a preset; a ticket may go from each to each. */
    static List<StatusDraft> drafts(Preset preset) {
        var rows = StartingRows.of(preset).statuses();
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    var row = rows.get(at);
                    return new StatusDraft(
                            row.key(), row.label(), row.category(), row.colour(), at == 0, List.of(), row.pausesSla());
                })
                .toList();
    }
}
