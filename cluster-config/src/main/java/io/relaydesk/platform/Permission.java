package io.relaydesk.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a role may allow (IA-12). The key is stable: it stands in the contract and in stored roles. */
public enum Permission {
    TICKET_OPEN("ticket.open"),
    TICKET_READ_OWN("ticket.read-own"),
    TICKET_READ("ticket.read"),
    TICKET_REPLY("ticket.reply"),
    TICKET_NOTE("ticket.note"),
    TICKET_CHANGE("ticket.change"),
    MEMBER_READ("member.read"),
    MEMBER_INVITE("member.invite"),
    MEMBER_MANAGE("member.manage"),
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
