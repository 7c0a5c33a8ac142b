package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds tickets by what people and programs call them: an id, a number, or a display id, with or without a hash before it. */
final class TicketNames {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

    private final Tx tx;

    TicketNames(Tx tx) {
        this.tx = tx;
    }

    /** @throws Rejection not found when there is no such ticket in this workspace, or it waits in the bin */
    UUID find(String name) {
        var clean = name.strip().replaceFirst("^#", "");
        return tx.find(
                        """
                        select id
                          from ticket
                         where (id = $1 or display_id = $2 or number = $3)
                           and deleted_at is null
                         order by id = $1 desc nulls last, display_id = $2 desc
                         limit 1
                        """,
                        row -> row.getUUID("id"),
                        ID.matcher(clean).matches() ? UUID.fromString(clean) : null,
                        clean,
                        NUMBER.matcher(clean).matches() ? Long.valueOf(clean) : null)
                .orElseThrow(() -> Rejection.notFound("ticket"));
    }

    /** The same; a ticket that is part of another stands for that one: old numbers keep leading somewhere. */
    UUID findWhole(String name) {
        return tx.find(
                        "select coalesce(shown_in_id, id) as id from ticket where id = $1",
                        row -> row.getUUID("id"),
                        find(name))
                .orElseThrow();
    }
}
