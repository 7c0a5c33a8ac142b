package io.relaydesk.ticket;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/**
 * Who reads. Who may read own tickets only never learns of an internal note: not by text, time, order or count.
 *
 * @param member null when the desk reads for an event
 */
record Viewer(UUID member, boolean staff) {

    static Viewer of(Actor.Member member) {
        return new Viewer(member.member(), member.may(Permission.TICKET_READ));
    }

    /** Only tickets requested by this member; null for no such limit. */
    UUID onlyRequestedBy() {
        return staff ? null : member;
    }
}
