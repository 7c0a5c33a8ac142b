package io.relaydesk.workflow;

import static java.util.stream.Collectors.groupingBy;

import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowViews.Finding;
import io.relaydesk.messages.workspace.Category;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Judges a workflow before it is saved (domain 3, no. 12): what could hold a ticket for ever, or never be used. Moves the desk makes
 * by itself follow the arrows too, so what no arrow reaches is not reached at all. Pure.
 */
final class WorkflowCheck {
    static final int MOST = 100;
    private final List<StatusDraft> statuses;
    private final List<Finding> findings = new ArrayList<>();

    private WorkflowCheck(List<StatusDraft> statuses) {
        this.statuses = statuses;
    }

    /** @return errors first; empty when all is well */
    static List<Finding> of(List<StatusDraft> statuses) {
        var check = new WorkflowCheck(statuses);
        check.names();
        if (check.findings.isEmpty()) check.ways(new WorkflowGraph(statuses));
        return check.findings.stream()
                .sorted(java.util.Comparator.comparing(finding -> !finding.refuses()))
                .toList();
    }

    /** What must hold before ways can be looked at. */
    private void names() {
        if (statuses.isEmpty()) error("none", "Keep at least one status.", List.of());
        if (statuses.size() > MOST) error("too-many", "Use at most " + MOST + " statuses.", List.of());
        duplicates("duplicate-key", StatusDraft::key, "Two statuses have the key %s.");
        duplicates(
                "duplicate-label",
                status -> status.label().strip().toLowerCase(Locale.ROOT),
                "Two statuses are called %s. Nobody could tell them apart.");
        var keys = statuses.stream().map(StatusDraft::key).toList();
        var lost = having(status -> !keys.containsAll(status.next()));
        if (!lost.isEmpty()) error("unknown-next", names(lost) + " leads to a status that is not there.", lost);
        var first = having(StatusDraft::isDefault);
        if (first.isEmpty() && !statuses.isEmpty()) {
            error("no-default", "Choose the status tickets begin in.", List.of());
        }
        if (first.size() > 1) error("two-defaults", "Tickets can begin in one status only.", first);
    }

    private void duplicates(String rule, Function<StatusDraft, String> name, String sentence) {
        statuses.stream()
                .collect(groupingBy(name, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((_, same) -> {
                    if (same.size() > 1) error(rule, sentence.formatted(quoted(same.getFirst())), same);
                });
    }

    private void ways(WorkflowGraph graph) {
        var first = having(StatusDraft::isDefault).getFirst();
        if (first.category().finished()) {
            error("default-finished", "Tickets would begin as finished. Choose another beginning.", List.of(first));
        }
        var reached = graph.reachableFrom(first);
        if (reached.stream().noneMatch(is(Category.SOLVED))) {
            error("no-solved", "No ticket can ever be solved: no status of that kind is reached.", List.of());
        }
        if (reached.stream().noneMatch(is(Category.CLOSED).or(is(Category.CANCELLED)))) {
            warning("no-closed", "No ticket can ever be closed: no status of that kind is reached.", List.of());
        }
        var stuck = having(status ->
                unfinished(status) && graph.reachableFrom(status).stream().noneMatch(WorkflowCheck::finished));
        if (!stuck.isEmpty()) {
            error("dead-end", "From " + names(stuck) + " a ticket can never be finished.", stuck);
        }
        var lonely = having(status -> !reached.contains(status));
        if (!lonely.isEmpty()) warning("unreachable", "No ticket ever comes to " + names(lonely) + ".", lonely);
        var asleep = having(status -> unfinished(status)
                && graph.reachableFrom(status).stream()
                        .filter(WorkflowCheck::unfinished)
                        .allMatch(StatusDraft::pausesSla));
        if (!asleep.isEmpty()) {
            warning(
                    "clock-asleep",
                    "Once in " + names(asleep) + ", the clock of service levels never runs again.",
                    asleep);
        }
        unheard(graph);
        loops(graph);
    }

    /** An answer of the requester brings a ticket back to open, if there is a way. */
    private void unheard(WorkflowGraph graph) {
        var unheard = having(is(Category.PENDING)
                .or(is(Category.SOLVED))
                .and(status -> graph.stepsFrom(status).stream().noneMatch(is(Category.OPEN))));
        if (!unheard.isEmpty()) {
            warning(
                    "answer-unheard",
                    "When the requester answers, a ticket in " + names(unheard)
                            + " stays there: it leads to no status of the kind open.",
                    unheard);
        }
    }

    /** What is solved is closed by itself some day. A closed status that leads to solved ones only goes round for ever. */
    private void loops(WorkflowGraph graph) {
        var looping = having(is(Category.CLOSED).and(closed -> {
            var ways = graph.stepsFrom(closed).stream()
                    .filter(next -> !next.equals(closed))
                    .toList();
            return !ways.isEmpty()
                    && ways.stream().allMatch(is(Category.SOLVED))
                    && ways.stream().anyMatch(next -> graph.stepsFrom(next).contains(closed));
        }));
        if (!looping.isEmpty()) {
            warning(
                    "close-loop",
                    "From " + names(looping) + " a ticket can only become solved, and would be closed again.",
                    looping);
        }
    }

    private List<StatusDraft> having(Predicate<StatusDraft> property) {
        return statuses.stream().filter(property).toList();
    }

    private static Predicate<StatusDraft> is(Category category) {
        return status -> status.category() == category;
    }

    private static boolean finished(StatusDraft status) {
        return status.category().finished();
    }

    private static boolean unfinished(StatusDraft status) {
        return !status.category().finished();
    }

    private static String names(List<StatusDraft> some) {
        var shown = some.stream().limit(3).map(WorkflowCheck::quoted).toList();
        if (some.size() > 3) return String.join(", ", shown) + " and " + (some.size() - 3) + " more";
        if (shown.size() < 2) return shown.getFirst();
        return String.join(", ", shown.subList(0, shown.size() - 1)) + " or " + shown.getLast();
    }

    private static String quoted(StatusDraft status) {
        return "“" + status.label().strip() + "”";
    }

    private void error(String rule, String sentence, List<StatusDraft> about) {
        add("error", rule, sentence, about);
    }

    private void warning(String rule, String sentence, List<StatusDraft> about) {
        add("warning", rule, sentence, about);
    }

    private void add(String severity, String rule, String sentence, List<StatusDraft> about) {
        var keys = about.stream().map(StatusDraft::key).distinct().toList();
        findings.add(new Finding(severity, rule, sentence, keys));
    }
}
