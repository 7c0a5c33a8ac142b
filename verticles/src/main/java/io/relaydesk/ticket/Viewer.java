package io.relaydesk.ticket;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Permission;
import java.util.Locale;
import java.util.UUID;

/**
 * Who reads. Who may read own tickets only never learns of an internal note: not by text, time, order or count.
 *
 * @param member null when the desk reads for an event
 * @param reach how far they see
 */
record Viewer(UUID member, Reach reach) {

    /** Which tickets, as {@link Visible} has it. */
    enum Reach {
        ALL,
        TEAM,
        OWN
    }

    static Viewer of(Actor.Member member) {
        if (member.may(Permission.TICKET_READ)) return new Viewer(member.member(), Reach.ALL);
        if (member.may(Permission.TICKET_READ_TEAM)) return new Viewer(member.member(), Reach.TEAM);
        return new Viewer(member.member(), Reach.OWN);
    }

    /** Who has just written sees what came of it, even when the ticket left their sight by that. */
    static Viewer afterWriting(Actor.Member member) {
        var viewer = of(member);
        return viewer.staff() ? new Viewer(viewer.member(), Reach.ALL) : viewer;
    }

    /** The desk itself, reading for somebody. @param staff whether for staff or for a requester */
    static Viewer desk(boolean staff) {
        return new Viewer(null, staff ? Reach.ALL : Reach.OWN);
    }

    /** Whether they read as the desk does: internal notes too. */
    boolean staff() {
        return reach != Reach.OWN;
    }

    /** For {@link Visible}: all, team or own. */
    String scope() {
        return reach.name().toLowerCase(Locale.ROOT);
    }
}
