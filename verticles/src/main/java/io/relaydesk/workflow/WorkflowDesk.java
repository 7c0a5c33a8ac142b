package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowViews.Finding;
import io.relaydesk.messages.workflow.WorkflowViews.Judgement;
import io.relaydesk.messages.workflow.WorkflowViews.Moving;
import io.relaydesk.messages.workflow.WorkflowViews.StatusInUse;
import io.relaydesk.messages.workflow.WorkflowViews.WorkflowSaved;
import io.relaydesk.messages.workflow.WorkflowViews.WorkflowView;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows, judges and saves the statuses of a workspace, in one transaction. */
final class WorkflowDesk {
    private static final String REPLACE = "ticket.replace";
    private final Tx tx;
    private final Ids ids;
    private final WorkflowRepository repository;

    WorkflowDesk(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
        this.repository = new WorkflowRepository(tx);
    }

    WorkflowView current() {
        var statuses = repository.statuses();
        var findings =
                WorkflowCheck.of(statuses.stream().map(StatusInUse::draft).toList());
        return new WorkflowView(repository.versions().statuses(), statuses, findings);
    }

    Judgement judge(List<StatusDraft> wanted) {
        var drafts = clean(wanted);
        var findings = WorkflowCheck.of(drafts);
        // Without a beginning there is nothing to propose.
        var broken = findings.stream().anyMatch(Finding::refuses);
        return new Judgement(findings, broken ? List.of() : new Edit(repository.statuses(), drafts).proposals());
    }

    /** @throws Rejection when somebody saved meanwhile, an error was found, or tickets have nowhere to go */
    WorkflowSaved save(int version, List<StatusDraft> wanted, Map<String, String> chosen, UUID by) {
        if (repository.lock().statuses() != version) {
            throw new Rejection(new Outdated(
                    "version-moved", "Somebody else changed the statuses meanwhile. Look at them again.", null));
        }
        var drafts = clean(wanted);
        refuseErrors(WorkflowCheck.of(drafts));
        var edit = new Edit(repository.statuses(), drafts);
        var unanswered = edit.unanswered(chosen);
        if (!unanswered.isEmpty()) {
            throw new Rejection(new Invalid(unanswered.entrySet().stream()
                    .collect(Collectors.toMap(entry -> "replacements." + entry.getKey(), Map.Entry::getValue))));
        }
        var moving = carryOut(edit, chosen, by);
        new WorkflowStory(edit).events().forEach(tx::append);
        repository.statusesSaved();
        return new WorkflowSaved(current(), moving);
    }

    private List<Moving> carryOut(Edit edit, Map<String, String> chosen, UUID by) {
        repository.forgetDefault();
        var replacements = edit.replacements(chosen);
        var archived = replacements.keySet().stream().collect(Collectors.toMap(key -> key, repository::archive));
        for (var position = 0; position < edit.wanted().size(); position++) {
            var draft = edit.wanted().get(position);
            if (edit.before(draft).isPresent()) repository.change(draft, position);
            else repository.add(ids.next(), draft, position);
        }
        var moving = new ArrayList<Moving>();
        replacements.forEach((from, to) -> {
            var old = archived.get(from);
            var target = repository.idOf(to);
            repository.replace(old, target);
            var job = move(old, target, by);
            if (job != null) moving.add(new Moving(job, from, to));
        });
        return moving;
    }

    /** @return the job that moves the tickets; null when there are none, and the desk just looks again later */
    private UUID move(UUID old, UUID target, UUID by) {
        var data = new JsonObject()
                .put("what", "status")
                .put("from", old.toString())
                .put("to", target.toString());
        var tickets = repository.ticketsIn(old);
        var job = ids.next();
        if (tickets == 0) {
            new Jobs(tx).plan(job, REPLACE, old, Instant.now().plus(Jobs.SETTLED), data);
            return null;
        }
        new Jobs(tx).begin(job, REPLACE, by, tickets, data);
        return job;
    }

    private static void refuseErrors(List<Finding> findings) {
        var errors = findings.stream()
                .filter(Finding::refuses)
                .map(Finding::sentence)
                .collect(Collectors.joining(" "));
        if (!errors.isEmpty()) throw Rejection.invalid("statuses", errors);
    }

    private static List<StatusDraft> clean(List<StatusDraft> wanted) {
        return wanted.stream()
                .map(draft -> new StatusDraft(
                        draft.key(),
                        label(draft.label()),
                        draft.category(),
                        draft.colour(),
                        draft.isDefault(),
                        draft.next().stream().distinct().toList(),
                        draft.pausesSla()))
                .toList();
    }

    private static String label(String typed) {
        var clean = Words.clean(typed);
        if (Words.length(clean) < 1 || Words.length(clean) > 40) {
            throw Rejection.invalid("statuses", "Give every status a name of 1 to 40 characters.");
        }
        return clean;
    }
}
