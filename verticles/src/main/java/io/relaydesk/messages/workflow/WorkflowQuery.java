package io.relaydesk.messages.workflow;

import io.relaydesk.messages.workflow.WorkflowViews.Judgement;
import io.relaydesk.messages.workflow.WorkflowViews.NumberPatternView;
import io.relaydesk.messages.workflow.WorkflowViews.PresetList;
import io.relaydesk.messages.workflow.WorkflowViews.PrioritiesView;
import io.relaydesk.messages.workflow.WorkflowViews.WorkflowView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.List;

/** What can be asked about how a workspace shapes its tickets. */
public sealed interface WorkflowQuery<R> extends Message<R> {

    @Needs(Permission.CATALOG_MANAGE)
    record Current() implements WorkflowQuery<WorkflowView> {}

    /** What would be found if these statuses were saved, and which tickets would have to move. */
    @Needs(Permission.CATALOG_MANAGE)
    record Check(List<StatusDraft> statuses) implements WorkflowQuery<Judgement> {
        public Check {
            statuses = List.copyOf(statuses);
        }
    }

    @Needs(Permission.CATALOG_MANAGE)
    record Presets() implements WorkflowQuery<PresetList> {}

    @Needs(Permission.CATALOG_MANAGE)
    record Priorities() implements WorkflowQuery<PrioritiesView> {}

    /** @param thing ticket, asset or change */
    @Needs(Permission.CATALOG_MANAGE)
    record NumberPatternOf(String thing) implements WorkflowQuery<NumberPatternView> {}

    /** The examples a pattern would give. */
    @Needs(Permission.CATALOG_MANAGE)
    record PreviewPattern(PatternDraft draft) implements WorkflowQuery<NumberPatternView> {}
}
