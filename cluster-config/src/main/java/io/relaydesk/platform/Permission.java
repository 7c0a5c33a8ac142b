package io.relaydesk.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a role may allow (IA-12). The key is stable: it stands in the contract and in stored roles. */
public enum Permission {
    TICKET_OPEN("ticket.open"),
    TICKET_READ_OWN("ticket.read-own"),
    /** Tickets of one's own teams, those shared with them, and those one has to do with oneself. */
    TICKET_READ_TEAM("ticket.read-team"),
    TICKET_READ("ticket.read"),
    TICKET_REPLY("ticket.reply"),
    TICKET_NOTE("ticket.note"),
    TICKET_CHANGE("ticket.change"),
    /** Up to 500 at a time. */
    TICKET_BULK("ticket.bulk"),
    TICKET_MERGE("ticket.merge"),
    TICKET_SHARE("ticket.share"),
    TICKET_DELETE("ticket.delete"),
    FILE_DELETE("file.delete"),
    /** Make views and prepared answers for a team or for everyone. */
    SHELF_SHARE("shelf.share"),
    MEMBER_READ("member.read"),
    MEMBER_INVITE("member.invite"),
    MEMBER_MANAGE("member.manage"),
    /** Statuses, priorities, numbers, topics, tags, fields. */
    CATALOG_MANAGE("catalog.manage"),
    TEAM_MANAGE("team.manage"),
    ROLE_MANAGE("role.manage"),
    API_KEY_MANAGE("api-key.manage"),
    WORKSPACE_MANAGE("workspace.manage"),
    WORKSPACE_ARCHIVE("workspace.archive"),
    MAIL_READ("mail.read");

    private final String key;

    Permission(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when no permission has this key */
    @JsonCreator
    public static Permission of(String key) {
        return Arrays.stream(values())
                .filter(permission -> permission.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such permission: " + key));
    }
}
