package io.relaydesk.demo;

import io.relaydesk.messages.workspace.Role;
import java.util.UUID;

/**
 * Somebody in the sample company, or a customer of it.
 *
 * @param id as a member
 * @param share of the tickets given to staff, compared with the shares of the others
 * @param company null for private people
 */
record Person(UUID id, String name, String email, Role role, int share, String company) {

    String first() {
        return name.substring(0, name.indexOf(' '));
    }

    boolean staff() {
        return role.staff();
    }
}
