package io.relaydesk.workflow;

import static io.relaydesk.messages.workspace.Category.*;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowViews.Finding;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Preset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A workflow")
class WorkflowCheckTest {
    private static final StatusDraft NEW_ONE = first("new", NEW);
    private static final StatusDraft OPEN_ONE = status("open", OPEN);
    private static final StatusDraft SOLVED_ONE = status("solved", SOLVED);
    private static final StatusDraft CLOSED_ONE = status("closed", CLOSED);

    @ParameterizedTest
    @EnumSource(Preset.class)
    void of_every_preset_has_nothing_to_find(Preset preset) {
        assertThat(WorkflowCheck.of(WorkflowVerticle.drafts(preset))).isEmpty();
    }

    @Test
    void without_a_status_is_refused() {
        assertThat(rules()).containsExactly("none");
    }

    @Test
    void of_more_than_a_hundred_statuses_is_refused() {
        var many = IntStream.rangeClosed(0, 100)
                .mapToObj(n -> n == 0 ? NEW_ONE : status("s" + n, OPEN))
                .toArray(StatusDraft[]::new);

        assertThat(rules(many)).containsExactly("too-many");
    }

    @Test
    void begins_in_exactly_one_status() {
        assertThat(rules(OPEN_ONE, SOLVED_ONE, CLOSED_ONE)).containsExactly("no-default");
        assertThat(rules(NEW_ONE, first("other", OPEN), SOLVED_ONE, CLOSED_ONE)).containsExactly("two-defaults");
        assertThat(rules(OPEN_ONE, first("solved", SOLVED), CLOSED_ONE)).containsExactly("default-finished");
    }

    @Test
    void has_names_that_can_be_told_apart() {
        var twin = new StatusDraft("twin", " OPEN ", OPEN, "grey", false, List.of(), false);

        assertThat(rules(NEW_ONE, OPEN_ONE, twin, SOLVED_ONE)).containsExactly("duplicate-label");
        assertThat(rules(NEW_ONE, OPEN_ONE, OPEN_ONE)).contains("duplicate-key");
    }

    @Test
    void leads_only_to_what_is_there() {
        assertThat(rules(NEW_ONE, status("open", OPEN, "gone"), SOLVED_ONE, CLOSED_ONE))
                .containsExactly("unknown-next");
    }

    @Test
    void says_which_status_holds_tickets_for_ever() {
        var trap = status("trap", OPEN, "trap");

        var findings = WorkflowCheck.of(List.of(NEW_ONE, OPEN_ONE, trap, SOLVED_ONE, CLOSED_ONE));

        assertThat(findings)
                .containsExactly(new Finding(
                        "error", "dead-end", "From “trap” a ticket can never be finished.", List.of("trap")));
    }

    @Test
    void says_which_status_no_ticket_comes_to() {
        var begin = first("new", NEW, "open");
        var open = status("open", OPEN, "solved");
        var solved = status("solved", SOLVED, "open", "closed");
        var closed = status("closed", CLOSED, "closed");

        assertThat(found("unreachable", begin, open, status("island", PENDING), solved, closed))
                .containsExactly("island");
    }

    @Test
    void says_when_nothing_can_be_solved_or_closed() {
        assertThat(rules(NEW_ONE, OPEN_ONE, CLOSED_ONE)).containsExactly("no-solved");
        assertThat(rules(NEW_ONE, OPEN_ONE, SOLVED_ONE)).containsExactly("no-closed");
    }

    @Test
    void says_where_the_clock_stands_still_for_good() {
        var waiting = pausing("waiting", PENDING, "waiting", "vendor", "solved");
        var vendor = pausing("vendor", ON_HOLD, "waiting", "solved");
        var solved = status("solved", SOLVED, "closed");
        var closed = status("closed", CLOSED, "closed");

        assertThat(found("clock-asleep", NEW_ONE, OPEN_ONE, waiting, vendor, solved, closed))
                .containsExactly("waiting", "vendor");
    }

    @Test
    void says_where_the_answer_of_a_requester_changes_nothing() {
        assertThat(found("answer-unheard", NEW_ONE, OPEN_ONE, status("solved", SOLVED, "closed"), CLOSED_ONE))
                .containsExactly("solved");
    }

    @Test
    void says_when_tickets_are_closed_and_solved_in_turn() {
        assertThat(found("close-loop", NEW_ONE, OPEN_ONE, SOLVED_ONE, status("closed", CLOSED, "solved")))
                .containsExactly("closed");
    }

    /** The check against one that knows nothing but to walk every path there is. */
    @Test
    void is_judged_as_by_walking_every_path() {
        var random = new SplittableRandom(2026);
        var seen = new HashSet<String>();

        for (var round = 0; round < 4_000; round++) {
            var statuses = randomWorkflow(random);

            var judged = ways(WorkflowCheck.of(statuses));

            assertThat(judged).as("%s", statuses).isEqualTo(Walker.judge(statuses));
            seen.addAll(judged.keySet());
        }
        assertThat(seen).hasSize(8);
    }

    private static List<StatusDraft> randomWorkflow(SplittableRandom random) {
        var size = random.nextInt(1, 7);
        var keys = IntStream.range(0, size).mapToObj(n -> "s" + n).toList();
        var begin = random.nextInt(size);
        return IntStream.range(0, size)
                .mapToObj(n -> {
                    var next = new TreeSet<String>();
                    for (var ways = random.nextInt(4); ways > 0; ways--) next.add(keys.get(random.nextInt(size)));
                    var category = Category.values()[random.nextInt(Category.values().length)];
                    return new StatusDraft(
                            keys.get(n),
                            keys.get(n),
                            category,
                            "grey",
                            n == begin,
                            List.copyOf(next),
                            random.nextBoolean());
                })
                .toList();
    }

    private static Map<String, Set<String>> ways(List<Finding> findings) {
        return findings.stream()
                .collect(toMap(Finding::rule, finding -> Set.copyOf(finding.statuses()), (a, _) -> a, TreeMap::new));
    }

    private static List<String> rules(StatusDraft... statuses) {
        return WorkflowCheck.of(List.of(statuses)).stream().map(Finding::rule).toList();
    }

    private static List<String> found(String rule, StatusDraft... statuses) {
        return WorkflowCheck.of(List.of(statuses)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .flatMap(finding -> finding.statuses().stream())
                .toList();
    }

    private static StatusDraft first(String key, Category category, String... next) {
        return new StatusDraft(key, key, category, "blue", true, List.of(next), false);
    }

    private static StatusDraft status(String key, Category category, String... next) {
        return new StatusDraft(key, key, category, "blue", false, List.of(next), false);
    }

    private static StatusDraft pausing(String key, Category category, String... next) {
        return new StatusDraft(key, key, category, "blue", false, List.of(next), true);
    }

    /** Walks every path without a repetition, one step at a time, and looks where it came to. */
    private static final class Walker {
        private final Map<String, StatusDraft> statuses;

        private Walker(List<StatusDraft> all) {
            statuses = all.stream().collect(toMap(StatusDraft::key, one -> one));
        }

        static Map<String, Set<String>> judge(List<StatusDraft> all) {
            var walker = new Walker(all);
            var found = new TreeMap<String, Set<String>>();
            var begin = all.stream().filter(StatusDraft::isDefault).findFirst().orElseThrow();
            var everywhere = walker.comesTo(begin.key());
            if (walker.finished(begin.key())) found.put("default-finished", Set.of(begin.key()));
            if (!walker.any(everywhere, SOLVED)) found.put("no-solved", Set.of());
            if (!walker.any(everywhere, CLOSED) && !walker.any(everywhere, CANCELLED)) found.put("no-closed", Set.of());
            for (var one : all) {
                var reached = walker.comesTo(one.key());
                var steps = walker.steps(one.key());
                var open = !walker.finished(one.key());
                if (open && reached.stream().noneMatch(walker::finished)) add(found, "dead-end", one);
                if (!everywhere.contains(one.key())) add(found, "unreachable", one);
                if (open && reached.stream().allMatch(key -> walker.finished(key) || walker.pauses(key))) {
                    add(found, "clock-asleep", one);
                }
                if ((one.category() == PENDING || one.category() == SOLVED) && !walker.any(steps, OPEN)) {
                    add(found, "answer-unheard", one);
                }
                if (one.category() == CLOSED && walker.goesRound(one.key())) add(found, "close-loop", one);
            }
            return found;
        }

        private static void add(Map<String, Set<String>> found, String rule, StatusDraft about) {
            found.merge(rule, Set.of(about.key()), (a, b) -> {
                var both = new HashSet<>(a);
                both.addAll(b);
                return both;
            });
        }

        private Set<String> comesTo(String from) {
            var visited = new TreeSet<String>();
            walk(new ArrayList<>(List.of(from)), visited);
            return visited;
        }

        private void walk(List<String> path, Set<String> visited) {
            visited.add(path.getLast());
            for (var next : steps(path.getLast())) {
                if (path.contains(next)) continue;
                path.add(next);
                walk(path, visited);
                path.removeLast();
            }
        }

        private Set<String> steps(String from) {
            var next = statuses.get(from).next();
            return next.isEmpty() ? statuses.keySet() : Set.copyOf(next);
        }

        /** Leaving it always means to be solved, and from there it may be closed into the same status. */
        private boolean goesRound(String closed) {
            var ways = new HashSet<>(steps(closed));
            ways.remove(closed);
            return !ways.isEmpty()
                    && ways.stream().allMatch(key -> statuses.get(key).category() == SOLVED)
                    && ways.stream().anyMatch(key -> steps(key).contains(closed));
        }

        private boolean any(Set<String> keys, Category category) {
            return keys.stream().anyMatch(key -> statuses.get(key).category() == category);
        }

        private boolean finished(String key) {
            return List.of(SOLVED, CLOSED, CANCELLED).contains(statuses.get(key).category());
        }

        private boolean pauses(String key) {
            return statuses.get(key).pausesSla();
        }
    }
}
