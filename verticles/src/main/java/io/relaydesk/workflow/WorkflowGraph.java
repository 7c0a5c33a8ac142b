package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.StatusDraft;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which status follows which. Pure. */
record WorkflowGraph(List<StatusDraft> statuses) {

    /** Where a ticket may go from here in one step; always also where it is. */
    List<StatusDraft> stepsFrom(StatusDraft from) {
        return statuses.stream()
                .filter(to -> from.next().isEmpty()
                        || from.next().contains(to.key())
                        || to.key().equals(from.key()))
                .toList();
    }

    /** Where a ticket may ever come to from here; also where it is. */
    Set<StatusDraft> reachableFrom(StatusDraft from) {
        var reached = new LinkedHashSet<>(List.of(from));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (var next : stepsFrom(open.poll())) {
                if (reached.add(next)) open.add(next);
            }
        }
        return reached;
    }
}
