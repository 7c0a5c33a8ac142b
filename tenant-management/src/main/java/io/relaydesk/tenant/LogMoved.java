package io.relaydesk.tenant;

import io.relaydesk.platform.Hint;
import java.util.UUID;

/** The log of a workspace has come at least to {@code seq}. Announced after commit. */
public record LogMoved(UUID workspace, long seq) implements Hint {}
