package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowViews.StatusInUse;
import io.relaydesk.tenant.NewEvent;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what an editing of the statuses did, for the list of changes. */
record WorkflowStory(Edit edit) {

    List<NewEvent> events() {
        var labels = labels();
        var events = new ArrayList<NewEvent>();
        for (var gone : edit.leaving()) {
            events.add(changed(gone.label(), facts(gone.draft(), labels), null));
        }
        for (var draft : edit.wanted()) {
            var before = edit.before(draft).map(status -> facts(status.draft(), labels));
            var after = facts(draft, labels);
            if (before.isEmpty()) events.add(changed(draft.label(), null, after));
            else if (!before.get().equals(after)) events.add(changed(draft.label(), before.get(), after));
        }
        var before = order(edit.now().stream()
                .filter(status -> edit.staying(status).isPresent())
                .map(StatusInUse::key));
        var after = order(edit.wanted().stream()
                .filter(draft -> edit.before(draft).isPresent())
                .map(StatusDraft::key));
        if (!before.equals(after)) {
            events.add(changed("Order", order(before, labels), order(after, labels)));
        }
        return events;
    }

    private static NewEvent changed(String name, JsonObject before, JsonObject after) {
        return NewEvent.deskChanged("status", name, before, after);
    }

    private static List<String> order(Stream<String> keys) {
        return keys.toList();
    }

    private static JsonObject order(List<String> keys, Map<String, String> labels) {
        return new JsonObject().put("order", words(keys, labels));
    }

    private static JsonObject facts(StatusDraft draft, Map<String, String> labels) {
        return new JsonObject()
                .put("label", draft.label())
                .put("category", draft.category().key())
                .put("colour", draft.colour())
                .put("isDefault", draft.isDefault())
                .put("pausesSla", draft.pausesSla())
                .put("next", words(draft.next(), labels));
    }

    private static JsonArray words(List<String> keys, Map<String, String> labels) {
        return new JsonArray(
                keys.stream().map(key -> labels.getOrDefault(key, key)).toList());
    }

    private Map<String, String> labels() {
        return Stream.concat(edit.now().stream().map(StatusInUse::draft), edit.wanted().stream())
                .collect(Collectors.toMap(StatusDraft::key, StatusDraft::label, (_, newer) -> newer));
    }
}
