package io.relaydesk.messages.workflow;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Preset;
import java.util.List;
import java.util.UUID;

/** What callers see of workflows; the fields are those of the contract. */
public final class WorkflowViews {
    private WorkflowViews() {}

    /** @param tickets how many are in it; 1000 stands for so many or more */
    public record StatusInUse(
            String key,
            String label,
            Category category,
            String colour,
            boolean isDefault,
            List<String> next,
            boolean pausesSla,
            int tickets) {
        public StatusInUse {
            next = List.copyOf(next);
        }

        public StatusDraft draft() {
            return new StatusDraft(key, label, category, colour, isDefault, next, pausesSla);
        }
    }

    /** @param version of the whole; each saving raises it */
    public record WorkflowView(int version, List<StatusInUse> statuses, List<Finding> findings) {
        public WorkflowView {
            statuses = List.copyOf(statuses);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What is wrong with a workflow, or may surprise.
     *
     * @param severity error: it cannot be saved so; or warning
     * @param rule stable
     * @param sentence for people
     * @param statuses keys of those it is about, in the order of the workflow
     */
    public record Finding(String severity, String rule, String sentence, List<String> statuses) {
        public Finding {
            statuses = List.copyOf(statuses);
        }

        public boolean refuses() {
            return severity.equals("error");
        }
    }

    /**
     * A status that would go, and its tickets with it.
     *
     * @param tickets how many are in it; 1000 stands for so many or more
     * @param proposed key of the status they might go to
     */
    public record Leaving(String key, String label, int tickets, String proposed) {}

    /** What saving would mean. */
    public record Judgement(List<Finding> findings, List<Leaving> leaving) {
        public Judgement {
            findings = List.copyOf(findings);
            leaving = List.copyOf(leaving);
        }
    }

    /** Tickets on their way from a status that is gone. */
    public record Moving(UUID job, String from, String to) {}

    public record WorkflowSaved(WorkflowView workflow, List<Moving> moving) {
        public WorkflowSaved {
            moving = List.copyOf(moving);
        }
    }

    /** @param priorities four labels, most urgent first */
    public record PresetView(Preset preset, List<StatusDraft> statuses, List<String> priorities) {
        public PresetView {
            statuses = List.copyOf(statuses);
            priorities = List.copyOf(priorities);
        }
    }

    public record PresetList(List<PresetView> presets) {
        public PresetList {
            presets = List.copyOf(presets);
        }
    }

    /** @param rank 1 (most urgent) to 4 */
    public record PriorityRow(int rank, String label, String colour) {}

    public record PrioritiesView(int version, List<PriorityRow> priorities) {
        public PrioritiesView {
            priorities = List.copyOf(priorities);
        }
    }

    /** @param examples the next three numbers it gives, as far as can be known now */
    public record NumberPatternView(
            int version, String pattern, String prefix, String sequence, String department, List<String> examples) {
        public NumberPatternView {
            examples = List.copyOf(examples);
        }
    }
}
