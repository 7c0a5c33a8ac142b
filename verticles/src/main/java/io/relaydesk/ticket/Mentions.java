package io.relaydesk.ticket;

import io.relaydesk.platform.Actor;
import io.relaydesk.tenant.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * People named in a message (CM-4). Staff may name colleagues who may see the ticket. Any other mention, of a requester or of
 * somebody elsewhere, becomes plain text: whoever forges one learns nothing from the answer.
 *
 * @param body with the mentions that count, each saying the name the member has now
 * @param members who are named
 */
record Mentions(RichText body, Set<UUID> members) {
    Mentions {
        members = Set.copyOf(members);
    }

    static Mentions in(Tx tx, UUID ticket, Actor.Member by, RichText body) {
        var named = body.mentioned();
        if (named.isEmpty()) return new Mentions(body, Set.of());
        var people = Viewer.of(by).staff() ? Colleagues.of(tx, ticket, named) : java.util.Map.<UUID, String>of();
        return new Mentions(body.naming(people), people.keySet());
    }

    /** Notes who is named in the message, which is written; from now on they follow the ticket. */
    void note(Tx tx, UUID ticket, UUID message, UUID by) {
        if (members.isEmpty()) return;
        tx.run("""
            insert into mention (workspace_id, message_id, member_id)
            select $1, $2, named.id from unnest($3::uuid[]) as named (id)
            """, tx.workspace(), message, List.copyOf(members));
        var others = new HashSet<>(members);
        others.remove(by);
        new FollowerRepository(tx).add(ticket, others, null);
    }
}
