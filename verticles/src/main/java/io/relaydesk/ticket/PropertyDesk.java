package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.TicketCommand.DueWish;
import io.relaydesk.messages.ticket.TicketCommand.TeamWish;
import io.relaydesk.messages.ticket.TicketCommand.Wishes;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what somebody wishes for a ticket into properties this workspace has; the rules of values are in {@link FieldValues}. */
final class PropertyDesk {
    private final Tx tx;
    private final Ids ids;
    private final FieldValues fields;

    PropertyDesk(Tx tx, Ids ids) {
        this.tx = tx;
        this.ids = ids;
        this.fields = new FieldRepository(tx).inUse();
    }

    FieldValues fields() {
        return fields;
    }

    /**
     * @param staff whether the one who wishes is staff
     * @throws Rejection naming the first property that is not right
     */
    Properties granted(Properties held, Wishes wishes, boolean staff) {
        return new Properties(
                wishes.type().orElse(held.type()),
                wishes.team()
                        .map(TeamWish::team)
                        .map(this::team)
                        .orElseGet(() -> wishes.team().isPresent() ? null : held.team()),
                wishes.topic().isEmpty()
                        ? held.topic()
                        : wishes.topic().get().topic() == null
                                ? null
                                : new TopicRepository(tx)
                                        .inUse(wishes.topic().get().topic()),
                wishes.tags()
                        .map(wanted -> new TagRepository(tx, ids).named(wanted, held.tags()))
                        .orElse(held.tags()),
                wishes.fields().map(wish -> filled(held.fields(), wish, staff)).orElse(held.fields()),
                wishes.metadata()
                        .map(patch -> Properties.merged(held.metadata(), patch))
                        .orElse(held.metadata()),
                wishes.due().map(DueWish::at).orElse(wishes.due().isPresent() ? null : held.due()));
    }

    private UUID team(UUID team) {
        return tx.find("select id from team where id = $1 and archived_at is null", row -> row.getUUID("id"), team)
                .orElseThrow(() -> Rejection.invalid("team", "Choose a team of this workspace."));
    }

    private ObjectNode filled(ObjectNode held, ObjectNode wish, boolean staff) {
        return fields.merged(held, wish, staff, members(fields.membersIn(wish)));
    }

    private Set<UUID> members(Set<UUID> named) {
        if (named.isEmpty()) return Set.of();
        return tx.list("select id from member where id = any($1) and active", row -> row.getUUID("id"), named).stream()
                .collect(Collectors.toSet());
    }

    /** @throws Rejection naming each field that the form showed as required and that is empty */
    void requireShown(Properties properties, boolean staff) {
        if (fields.definitions().isEmpty()) return;
        var topics = properties.topic() == null ? Set.<UUID>of() : new TopicRepository(tx).upFrom(properties.topic());
        fields.requireShown(properties.fields(), properties.team(), topics, staff);
    }
}
