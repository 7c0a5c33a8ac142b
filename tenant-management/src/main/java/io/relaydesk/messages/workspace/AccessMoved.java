package io.relaydesk.messages.workspace;

import io.relaydesk.platform.Hint;
import java.util.UUID;

/** What a person may do has changed: look again. Announced after commit; nodes look every 2 s besides. */
public record AccessMoved(UUID person) implements Hint {}
