package io.relaydesk.ticket;

import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** What lists show of a conversation, found anew after messages came into it or left it. */
final class Heads {
    private static final String NEWEST = """
        with thread as (
            select $1::uuid as id
             union all
            select id from ticket where shown_in_id = $1 and $2
             union all
            select id from ticket where followed_in_id = $1 and not $2
        )
        select m.text, m.author_id
          from thread h
         cross join lateral (select m.id, m.text, m.author_id, m.created_at
                               from message m
                              where m.thread_id = h.id
                                and ($2 or m.visibility = 'public')
                              order by m.created_at desc, m.id desc
                              limit 1) m
         order by m.created_at desc, m.id desc
         limit 1
        """;

    private final Tx tx;

    Heads(Tx tx) {
        this.tx = tx;
    }

    private record Head(UUID author, String preview) {
        static final Head NONE = new Head(null, "");

        static Head of(Row row) {
            return new Head(row.getUUID("author_id"), new RichText("", row.getString("text")).preview());
        }
    }

    /** @param publicly whether its requester may notice: else not even a time moves for them */
    void renew(UUID ticket, boolean publicly) {
        var staff = tx.find(NEWEST, Head::of, ticket, true).orElse(Head.NONE);
        tx.run(
                "update ticket set preview = $2, last_author_id = $3, updated_at = now() where id = $1",
                ticket,
                staff.preview(),
                staff.author());
        if (!publicly) return;
        var open = tx.find(NEWEST, Head::of, ticket, false).orElse(Head.NONE);
        tx.run("""
            update ticket set public_preview = $2, public_author_id = $3, public_updated_at = now() where id = $1
            """, ticket, open.preview(), open.author());
    }
}
