package io.relaydesk.messages.presence;

import io.relaydesk.platform.Hint;
import java.util.UUID;

/** Somebody in this workspace came, went, looked elsewhere or writes. */
public record PresenceMoved(UUID workspace) implements Hint {}
