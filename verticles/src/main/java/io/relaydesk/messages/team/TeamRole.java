package io.relaydesk.messages.team;

import static io.relaydesk.platform.Permission.TICKET_CHANGE;
import static io.relaydesk.platform.Permission.TICKET_NOTE;
import static io.relaydesk.platform.Permission.TICKET_REPLY;
import static io.relaydesk.platform.Permission.TICKET_SHARE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.relaydesk.platform.Permission;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody is in a team (IA-16). It lends rights on the tickets of that team, on top of what the role in the workspace allows,
 * and takes none away.
 */
public enum TeamRole {
    /** Works on the tickets of the team. */
    AGENT(Set.of(TICKET_REPLY, TICKET_NOTE, TICKET_CHANGE), true),
    /** The same, shares them with other teams, and says who the agents are. */
    LEAD(Set.of(TICKET_REPLY, TICKET_NOTE, TICKET_CHANGE, TICKET_SHARE), true),
    /** Looks after the work of others: notes, changes and shares, does not answer requesters and gets no ticket by turn. */
    SUPERVISOR(Set.of(TICKET_NOTE, TICKET_CHANGE, TICKET_SHARE), false),
    /** As a lead, but gets no ticket by turn; says who is in the team and as what. */
    ADMIN(Set.of(TICKET_REPLY, TICKET_NOTE, TICKET_CHANGE, TICKET_SHARE), false);

    private final Set<Permission> lent;
    private final boolean takesTurns;

    TeamRole(Set<Permission> lent, boolean takesTurns) {
        this.lent = lent;
        this.takesTurns = takesTurns;
    }

    /** What it allows on the tickets of the team. */
    public Set<Permission> lent() {
        return lent;
    }

    /** Whether tickets come to them one after the other. */
    public boolean takesTurns() {
        return takesTurns;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such role */
    @JsonCreator
    public static TeamRole of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
