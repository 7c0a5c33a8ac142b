package io.relaydesk.messages.workflow;

import io.relaydesk.messages.workspace.Category;
import java.util.List;

/**
 * A status as an administrator wants it.
 *
 * @param key stays when the rest changes; 1 to 40 of a-z, 0-9 and single hyphens
 * @param label 1 to 40 characters
 * @param colour as in the contract
 * @param isDefault tickets begin in it
 * @param next keys of the statuses that may follow; empty means any; its own key alone means none
 * @param pausesSla the clocks of service levels stand still in it
 */
public record StatusDraft(
        String key,
        String label,
        Category category,
        String colour,
        boolean isDefault,
        List<String> next,
        boolean pausesSla) {
    public StatusDraft {
        next = List.copyOf(next);
    }
}
