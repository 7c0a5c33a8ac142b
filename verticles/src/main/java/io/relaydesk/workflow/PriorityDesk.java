package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.WorkflowViews.PrioritiesView;
import io.relaydesk.messages.workflow.WorkflowViews.PriorityRow;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Shows and names the four ranks, in one transaction (TK-3). */
final class PriorityDesk {
    private final Tx tx;
    private final WorkflowRepository repository;

    PriorityDesk(Tx tx) {
        this.tx = tx;
        this.repository = new WorkflowRepository(tx);
    }

    PrioritiesView current() {
        return new PrioritiesView(repository.versions().priorities(), repository.priorities());
    }

    /** @throws Rejection when somebody saved meanwhile, or naming the labels that are not right */
    PrioritiesView name(int version, List<PriorityRow> wanted) {
        if (repository.lock().priorities() != version) {
            throw new Rejection(new Outdated(
                    "version-moved", "Somebody else changed the priorities meanwhile. Look at them again.", null));
        }
        save(clean(wanted));
        return current();
    }

    /** Of a preset: words only, colours stay. */
    void rename(List<String> labels) {
        var now = repository.priorities();
        save(IntStream.range(0, 4)
                .mapToObj(at ->
                        new PriorityRow(at + 1, labels.get(at), now.get(at).colour()))
                .toList());
    }

    private void save(List<PriorityRow> wanted) {
        var now = repository.priorities();
        for (var at = 0; at < now.size(); at++) {
            if (now.get(at).equals(wanted.get(at))) continue;
            repository.change(wanted.get(at));
            tx.append(NewEvent.deskChanged(
                    "priority", wanted.get(at).label(), facts(now.get(at)), facts(wanted.get(at))));
        }
        repository.prioritiesSaved();
    }

    private static List<PriorityRow> clean(List<PriorityRow> wanted) {
        var wrong = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        var clean = wanted.stream()
                .sorted(java.util.Comparator.comparingInt(PriorityRow::rank))
                .map(row -> new PriorityRow(row.rank(), Words.clean(row.label()), row.colour()))
                .toList();
        if (!clean.stream().map(PriorityRow::rank).toList().equals(List.of(1, 2, 3, 4))) {
            throw Rejection.invalid("priorities", "Name each of the four ranks once.");
        }
        for (var row : clean) {
            var field = "priorities." + row.rank();
            if (Words.length(row.label()) < 1 || Words.length(row.label()) > 30) {
                wrong.put(field, "Use 1 to 30 characters.");
            } else if (!seen.add(row.label().toLowerCase(Locale.ROOT))) {
                wrong.put(field, "Another priority is called so.");
            }
        }
        if (!wrong.isEmpty()) throw new Rejection(new Invalid(wrong));
        return clean;
    }

    private static JsonObject facts(PriorityRow row) {
        return new JsonObject().put("label", row.label()).put("colour", row.colour());
    }
}
