package io.relaydesk.messages.workflow;

import io.relaydesk.messages.workflow.WorkflowViews.NumberPatternView;
import io.relaydesk.messages.workflow.WorkflowViews.PrioritiesView;
import io.relaydesk.messages.workflow.WorkflowViews.PriorityRow;
import io.relaydesk.messages.workflow.WorkflowViews.WorkflowSaved;
import io.relaydesk.messages.workspace.Preset;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.List;
import java.util.Map;

/** How a workspace can shape its tickets. */
public sealed interface WorkflowCommand<R> extends Message<R> {

    /**
     * All statuses as they are to be, in their order; those that are missing go.
     *
     * @param version the one the editing is based on
     * @param replacements for a status with tickets that goes, or changes its category: the key its tickets go to
     */
    @Needs(Permission.CATALOG_MANAGE)
    record SaveWorkflow(int version, List<StatusDraft> statuses, Map<String, String> replacements)
            implements WorkflowCommand<WorkflowSaved> {
        public SaveWorkflow {
            statuses = List.copyOf(statuses);
            replacements = Map.copyOf(replacements);
        }
    }

    /** The statuses and priorities of a preset instead of one's own. */
    @Needs(Permission.CATALOG_MANAGE)
    record ApplyPreset(int version, Preset preset, Map<String, String> replacements)
            implements WorkflowCommand<WorkflowSaved> {
        public ApplyPreset {
            replacements = Map.copyOf(replacements);
        }
    }

    @Needs(Permission.CATALOG_MANAGE)
    record NamePriorities(int version, List<PriorityRow> priorities) implements WorkflowCommand<PrioritiesView> {
        public NamePriorities {
            priorities = List.copyOf(priorities);
        }
    }

    /** For what is opened from now on. */
    @Needs(Permission.CATALOG_MANAGE)
    record SetNumberPattern(int version, PatternDraft draft) implements WorkflowCommand<NumberPatternView> {}
}
