package io.relaydesk.messages.workspace;

import static io.relaydesk.platform.Permission.*;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.relaydesk.platform.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A part of the desk that can be switched off or on for a role or a person (IA-13). What belongs to none is always on. */
public enum Module {
    TICKETS(Kind.CORE, Set.of(TICKET_OPEN, TICKET_READ_OWN, TICKET_READ_TEAM, TICKET_READ, TICKET_REPLY, TICKET_NOTE)),
    MEMBERS(Kind.CORE, Set.of(MEMBER_READ)),
    BULK(Kind.FEATURES, Set.of(TICKET_BULK)),
    MERGING(Kind.FEATURES, Set.of(TICKET_MERGE)),
    SHARING(Kind.FEATURES, Set.of(TICKET_SHARE)),
    SHELF(Kind.FEATURES, Set.of(SHELF_SHARE)),
    DELETION(Kind.FEATURES, Set.of(TICKET_DELETE, FILE_DELETE)),
    INVITATIONS(Kind.ADMIN, Set.of(MEMBER_INVITE)),
    CATALOG(Kind.ADMIN, Set.of(CATALOG_MANAGE)),
    TEAMS(Kind.ADMIN, Set.of(TEAM_MANAGE)),
    MAIL(Kind.ADMIN, Set.of(MAIL_READ)),
    PROGRAMS(Kind.ADMIN, Set.of(API_KEY_MANAGE));

    /** Core modules cannot be switched off. */
    public enum Kind {
        CORE,
        ADMIN,
        FEATURES;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    private final Kind kind;
    private final Set<Permission> permissions;

    Module(Kind kind, Set<Permission> permissions) {
        this.kind = kind;
        this.permissions = permissions;
    }

    public Kind kind() {
        return kind;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Module> named(String key) {
        return Arrays.stream(values())
                .filter(module -> module.key().equals(key))
                .findFirst();
    }

    /** @throws IllegalArgumentException when there is no such module */
    @JsonCreator
    public static Module of(String key) {
        return named(key).orElseThrow(() -> new IllegalArgumentException("no such module: " + key));
    }
}
