package io.relaydesk.workflow;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.workflow.PatternDraft;
import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowCommand.ApplyPreset;
import io.relaydesk.messages.workflow.WorkflowCommand.NamePriorities;
import io.relaydesk.messages.workflow.WorkflowCommand.SaveWorkflow;
import io.relaydesk.messages.workflow.WorkflowCommand.SetNumberPattern;
import io.relaydesk.messages.workflow.WorkflowQuery.Check;
import io.relaydesk.messages.workflow.WorkflowQuery.Current;
import io.relaydesk.messages.workflow.WorkflowQuery.NumberPatternOf;
import io.relaydesk.messages.workflow.WorkflowQuery.Presets;
import io.relaydesk.messages.workflow.WorkflowQuery.PreviewPattern;
import io.relaydesk.messages.workflow.WorkflowQuery.Priorities;
import io.relaydesk.messages.workflow.WorkflowViews.NumberPatternView;
import io.relaydesk.messages.workflow.WorkflowViews.PrioritiesView;
import io.relaydesk.messages.workflow.WorkflowViews.PriorityRow;
import io.relaydesk.messages.workflow.WorkflowViews.WorkflowSaved;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Preset;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statuses, priorities and numbers over HTTP. */
public final class WorkflowRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "workflow",
                call -> call.ask(new Current())
                        .map(workflow -> Answer.ok(workflow).version(workflow.version())));
        operations.on(
                "saveWorkflow",
                call -> call.ask(new SaveWorkflow(call.ifMatch(), statuses(call), replacements(call)))
                        .map(WorkflowRoutes::answer));
        operations.on(
                "checkWorkflow", call -> call.ask(new Check(statuses(call))).map(Answer::ok));
        operations.on("workflowPresets", call -> call.ask(new Presets()).map(Answer::ok));
        operations.on(
                "applyPreset",
                call -> call.ask(new ApplyPreset(
                                call.ifMatch(), Preset.of(call.body().getString("preset")), replacements(call)))
                        .map(WorkflowRoutes::answer));
        operations.on("priorities", call -> call.ask(new Priorities()).map(WorkflowRoutes::answer));
        operations.on(
                "namePriorities",
                call -> call.ask(new NamePriorities(call.ifMatch(), priorities(call)))
                        .map(WorkflowRoutes::answer));
        operations.on(
                "numberPattern",
                call -> call.ask(new NumberPatternOf(call.pathText("thing"))).map(WorkflowRoutes::answer));
        operations.on(
                "previewNumberPattern",
                call -> call.ask(new PreviewPattern(pattern(call))).map(WorkflowRoutes::answer));
        operations.on(
                "setNumberPattern",
                call -> call.ask(new SetNumberPattern(call.ifMatch(), pattern(call)))
                        .map(WorkflowRoutes::answer));
    }

    private static Answer answer(WorkflowSaved saved) {
        return Answer.ok(saved).version(saved.workflow().version());
    }

    private static Answer answer(PrioritiesView priorities) {
        return Answer.ok(priorities).version(priorities.version());
    }

    private static Answer answer(NumberPatternView pattern) {
        return Answer.ok(pattern).version(pattern.version());
    }

    private static List<StatusDraft> statuses(Call call) {
        return objects(call.body().getJsonArray("statuses")).stream()
                .map(status -> new StatusDraft(
                        status.getString("key"),
                        status.getString("label"),
                        Category.of(status.getString("category")),
                        status.getString("colour"),
                        status.getBoolean("isDefault", false),
                        status.getJsonArray("next", new JsonArray()).stream()
                                .map(Object::toString)
                                .toList(),
                        status.getBoolean("pausesSla", false)))
                .toList();
    }

    private static List<PriorityRow> priorities(Call call) {
        return objects(call.body().getJsonArray("priorities")).stream()
                .map(row -> new PriorityRow(row.getInteger("rank"), row.getString("label"), row.getString("colour")))
                .toList();
    }

    private static PatternDraft pattern(Call call) {
        var body = call.body();
        return new PatternDraft(
                call.pathText("thing"),
                body.getString("pattern"),
                body.getString("prefix", ""),
                body.getString("sequence"),
                body.getString("department"));
    }

    private static Map<String, String> replacements(Call call) {
        return call.body().getJsonObject("replacements", new JsonObject()).stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
