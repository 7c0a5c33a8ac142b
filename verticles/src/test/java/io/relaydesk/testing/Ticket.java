package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A ticket as it was when it was opened; its state is asked for anew each time. */
public record Ticket(UUID id, long number, String subject) {
    static Ticket of(JsonNode view) {
        return new Ticket(
                UUID.fromString(view.path("id").asText()),
                view.path("number").asLong(),
                view.path("subject").asText());
    }

    /** The address within its workspace. */
    public String path() {
        return "/tickets/" + id;
    }
}
