package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.LinkKind;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.Optional;
import java.util.UUID;

/** Links between tickets (TK-9). Run while the relations of the workspace are locked: two that cross must not close a circle. */
final class Links {
    /** Links of one ticket, both ways. */
    static final int MOST = 200;

    private final Tx tx;

    Links(Tx tx) {
        this.tx = tx;
    }

    private record Link(UUID source, UUID target, LinkKind kind) {
        /** As it is stored: said the one way, and what is merely related with the smaller id first. */
        static Link of(UUID ticket, LinkKind kind, UUID other) {
            if (!kind.stored()) return new Link(other, ticket, kind.inverse());
            if (kind == LinkKind.RELATED && other.toString().compareTo(ticket.toString()) < 0) {
                return new Link(other, ticket, kind);
            }
            return new Link(ticket, other, kind);
        }
    }

    /** @return the id of the link; the one there is when they are linked so already */
    UUID add(UUID id, UUID ticket, LinkKind kind, UUID other, UUID by) {
        if (ticket.equals(other)) throw Rejection.invalid("ticket", "A ticket cannot be linked to itself.");
        var link = Link.of(ticket, kind, other);
        var known = tx.find(
                "select id from ticket_link where source_id = $1 and target_id = $2 and kind = $3",
                row -> row.getUUID("id"),
                link.source(),
                link.target(),
                link.kind().key());
        if (known.isPresent()) return known.get();
        if (link.kind() != LinkKind.RELATED) refuseCircle(link);
        refuseTooMany(ticket);
        refuseTooMany(other);
        tx.run(
                """
                insert into ticket_link (workspace_id, id, source_id, target_id, kind, made_by)
                values ($1, $2, $3, $4, $5, $6)
                """,
                tx.workspace(),
                id,
                link.source(),
                link.target(),
                link.kind().key(),
                by);
        RelationEvents.appendLink(tx, "ticket.linked", link.source(), link.target(), link.kind());
        return id;
    }

    /** @throws Rejection when this ticket has no such link */
    void remove(UUID ticket, UUID id) {
        var link = find(ticket, id).orElseThrow(() -> Rejection.notFound("link"));
        tx.run("delete from ticket_link where id = $1", id);
        RelationEvents.appendLink(tx, "ticket.unlinked", link.source(), link.target(), link.kind());
    }

    private Optional<Link> find(UUID ticket, UUID id) {
        return tx.find(
                "select source_id, target_id, kind from ticket_link where id = $1 and $2 in (source_id, target_id)",
                row -> new Link(row.getUUID("source_id"), row.getUUID("target_id"), LinkKind.of(row.getString("kind"))),
                id,
                ticket);
    }

    private void refuseCircle(Link link) {
        var back = tx.find(
                """
                with recursive reached (id) as (
                    select $1::uuid
                     union
                    select l.target_id from reached join ticket_link l on l.source_id = reached.id and l.kind = $3
                )
                select id from reached where id = $2
                """,
                row -> row.getUUID("id"),
                link.target(),
                link.source(),
                link.kind().key());
        if (back.isEmpty()) return;
        throw Rejection.conflict(
                "relation-circle",
                link.kind() == LinkKind.BLOCKS
                        ? "That ticket already blocks this one, if only by way of others. Both would wait forever."
                        : "That ticket already is a duplicate of this one, if only by way of others.");
    }

    private void refuseTooMany(UUID ticket) {
        var links = tx.find(
                        "select count(*)::int as links from ticket_link where source_id = $1 or target_id = $1",
                        row -> row.getInteger("links"),
                        ticket)
                .orElseThrow();
        if (links >= MOST) throw Rejection.invalid("ticket", "A ticket has at most " + MOST + " links.");
    }
}
