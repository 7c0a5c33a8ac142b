package io.relaydesk.messages.workspace;

import static io.relaydesk.platform.Permission.*;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.relaydesk.platform.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The built-in roles of a workspace, from most to least (IA-12). Everyone but a requester is staff. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.complementOf(EnumSet.of(WORKSPACE_ARCHIVE))),
    MANAGER(EnumSet.of(
            TICKET_OPEN,
            TICKET_READ,
            TICKET_REPLY,
            TICKET_NOTE,
            TICKET_CHANGE,
            TICKET_BULK,
            TICKET_MERGE,
            TICKET_SHARE,
            TICKET_DELETE,
            FILE_DELETE,
            SHELF_SHARE,
            MEMBER_READ,
            MEMBER_INVITE,
            TEAM_MANAGE,
            MAIL_READ)),
    AGENT(EnumSet.of(
            TICKET_OPEN,
            TICKET_READ,
            TICKET_REPLY,
            TICKET_NOTE,
            TICKET_CHANGE,
            TICKET_BULK,
            TICKET_MERGE,
            TICKET_SHARE,
            MEMBER_READ)),
    /** Like an agent, for the tickets of their teams. */
    TEAM_AGENT(EnumSet.of(TICKET_OPEN, TICKET_READ_TEAM, TICKET_REPLY, TICKET_NOTE, TICKET_CHANGE, MEMBER_READ)),
    /** A colleague who helps out: reads everything, opens tickets, writes internal notes. */
    MEMBER(EnumSet.of(TICKET_OPEN, TICKET_READ, TICKET_NOTE, MEMBER_READ)),
    VIEWER(EnumSet.of(TICKET_READ, MEMBER_READ)),
    REQUESTER(EnumSet.of(TICKET_OPEN, TICKET_READ_OWN));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** What a member with this role may do. @param own keys of permissions worked out for the member; null: those of the role */
    public Set<Permission> rights(String[] own) {
        return own == null
                ? permissions
                : Arrays.stream(own).map(Permission::of).collect(Collectors.toUnmodifiableSet());
    }

    public boolean staff() {
        return this != REQUESTER;
    }

    /** Whether this role stands above another, so that who has it may give or take the other. Owners stand above all, also owners. */
    public boolean mayGrant(Role other) {
        return this == OWNER || ordinal() < other.ordinal();
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such role */
    @JsonCreator
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
