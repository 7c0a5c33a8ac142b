package io.relaydesk.ticket;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.tenant.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may be told of a ticket: active staff who may see it. */
final class Colleagues {
    private Colleagues() {}

    /** @return of these members, those who may, and what they are called; ids of nobody are left out */
    static Map<UUID, String> of(Tx tx, UUID ticket, Collection<UUID> members) {
        if (members.isEmpty()) return Map.of();
        record Person(UUID id, String name, Role role, Set<Permission> rights) {}
        var readers = Visible.readersOf(tx, List.of(ticket)).getOrDefault(ticket, Set.of());
        return tx
                .list(
                        "select id, name, role, rights from member where id = any($1) and active",
                        row -> new Person(
                                row.getUUID("id"),
                                row.getString("name"),
                                Role.of(row.getString("role")),
                                Role.of(row.getString("role")).rights(row.getArrayOfStrings("rights"))),
                        List.copyOf(members))
                .stream()
                .filter(person -> person.role().staff())
                .filter(person -> person.rights().contains(Permission.TICKET_READ) || readers.contains(person.id()))
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
