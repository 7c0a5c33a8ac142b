package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowViews.Leaving;
import io.relaydesk.messages.workflow.WorkflowViews.StatusInUse;
import io.relaydesk.messages.workspace.Category;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an editing does to the statuses there are. A status that changes its category goes, and another with its key comes: what
 * happened in it keeps its meaning. Pure.
 *
 * @param now as they are
 * @param wanted as they are to be; judged already, so one of them is the default
 */
record Edit(List<StatusInUse> now, List<StatusDraft> wanted) {
    private static final Set<Category> WAITING = EnumSet.of(Category.PENDING, Category.ON_HOLD);

    Edit {
        now = List.copyOf(now);
        wanted = List.copyOf(wanted);
    }

    /** Those that go. */
    List<StatusInUse> leaving() {
        return now.stream().filter(status -> staying(status).isEmpty()).toList();
    }

    /** As it is to be, if it stays. */
    Optional<StatusDraft> staying(StatusInUse status) {
        return keyed(status.key()).filter(draft -> draft.category() == status.category());
    }

    /** As it is now, if it is there. */
    Optional<StatusInUse> before(StatusDraft draft) {
        return now.stream()
                .filter(status -> status.key().equals(draft.key()) && status.category() == draft.category())
                .findFirst();
    }

    /** Those that go, each with the one its tickets might go to: of its key, else of its category or one like it,
     * else an open one, else the default. */
    List<Leaving> proposals() {
        return leaving().stream()
                .map(status -> new Leaving(status.key(), status.label(), status.tickets(), proposed(status)))
                .toList();
    }

    private String proposed(StatusInUse gone) {
        return keyed(gone.key())
                .or(() -> first(draft -> draft.category() == gone.category()))
                .or(() -> first(draft -> alike(draft.category(), gone.category())))
                .or(() -> first(draft -> draft.category() == Category.OPEN))
                .or(() -> first(StatusDraft::isDefault))
                .map(StatusDraft::key)
                .orElseThrow();
    }

    /**
     * Where the tickets of each status that goes are to go.
     *
     * @param chosen by the administrator; what is not chosen goes where it is proposed when nobody is asked for it
     * @return keys, from old to new
     */
    Map<String, String> replacements(Map<String, String> chosen) {
        var all = new LinkedHashMap<String, String>();
        proposals().forEach(gone -> all.put(gone.key(), chosen.getOrDefault(gone.key(), gone.proposed())));
        return all;
    }

    /** A sentence for each status whose tickets have nowhere to go, by its key; empty when all is said. */
    Map<String, String> unanswered(Map<String, String> chosen) {
        var missing = new LinkedHashMap<String, String>();
        for (var gone : proposals()) {
            var target = chosen.get(gone.key());
            if (target != null && keyed(target).isEmpty()) {
                missing.put(gone.key(), "There is no status " + target + " for the tickets in “" + gone.label() + "”.");
            }
            var sameKey = keyed(gone.key()).isPresent();
            if (target == null && gone.tickets() > 0 && !sameKey) {
                missing.put(gone.key(), "Say where the tickets in “" + gone.label() + "” are to go.");
            }
        }
        return missing;
    }

    /** Both finished, or both waiting. */
    private static boolean alike(Category one, Category other) {
        return one.finished() && other.finished() || WAITING.contains(one) && WAITING.contains(other);
    }

    private Optional<StatusDraft> first(Predicate<StatusDraft> property) {
        return wanted.stream().filter(property).findFirst();
    }

    private Optional<StatusDraft> keyed(String key) {
        return wanted.stream().filter(draft -> draft.key().equals(key)).findFirst();
    }
}
