package io.relaydesk.workspace;

import static io.relaydesk.tenant.Sql.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.relaydesk.messages.workspace.Module;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.RoleViews.MemberAccess;
import io.relaydesk.messages.workspace.RoleViews.ModuleView;
import io.relaydesk.messages.workspace.RoleViews.RoleList;
import io.relaydesk.messages.workspace.RoleViews.RoleView;
import io.relaydesk.messages.workspace.RoleViews.SwitchView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Roles, switches, and what comes of them for each member. */
final class RoleRepository {
    private static final int MOST = 50;

    /** A row of the workspace's own: a role, or what it made of a built-in one. */
    record Kept(UUID id, String key, String name, Role standing, Set<Permission> permissions, int version) {}

    private record Switch(String role, UUID member, SwitchView view) {}

    private final Tx tx;

    RoleRepository(Tx tx) {
        this.tx = tx;
    }

    List<Kept> kept() {
        return tx.list("""
            select id, key, name, standing, permissions, version from role where archived_at is null
             order by lower(name) limit 100
            """, RoleRepository::toKept);
    }

    RoleList list() {
        var kept = kept().stream().collect(toMap(Kept::key, role -> role));
        var switches = switches("s.role is not null", null).stream().collect(groupingBy(Switch::role));
        var many = tx.list("""
            select coalesce(r.key, m.role) as key, count(*)::int as many
              from member m
              left join role r on r.workspace_id = m.workspace_id and r.id = m.role_id
             where m.active
             group by 1
            """, row -> Map.entry(row.getString("key"), row.getInteger("many"))).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        var views = new ArrayList<RoleView>();
        for (var role : Role.values()) {
            var own = Optional.ofNullable(kept.remove(role.key()));
            views.add(new RoleView(
                    role.key(),
                    own.map(Kept::name).orElse(role.key()),
                    role,
                    true,
                    own.isPresent(),
                    sorted(own.map(Kept::permissions).orElse(role.permissions())),
                    views(switches.get(role.key())),
                    many.getOrDefault(role.key(), 0),
                    own.map(Kept::version).orElse(0)));
        }
        kept.values().stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .forEach(role -> views.add(new RoleView(
                        role.key(),
                        role.name(),
                        role.standing(),
                        false,
                        false,
                        sorted(role.permissions()),
                        views(switches.get(role.key())),
                        many.getOrDefault(role.key(), 0),
                        role.version())));
        return new RoleList(
                views,
                Arrays.stream(Module.values())
                        .map(module -> new ModuleView(module, module.kind(), sorted(module.permissions())))
                        .toList());
    }

    /** @throws Rejection when the name is taken, or there are too many */
    void put(Kept role) {
        if (role.version() == 0 && kept().size() >= MOST)
            throw Rejection.conflict("too-many", "A workspace can have 50 roles of its own.");
        try {
            tx.run(
                    """
                    insert into role (workspace_id, id, key, name, standing, permissions)
                    values ($1, $2, $3, $4, $5, $6)
                    on conflict (workspace_id, key)
                    do update set name = excluded.name, permissions = excluded.permissions, version = role.version + 1,
                                  archived_at = null
                    """,
                    tx.workspace(),
                    role.id(),
                    role.key(),
                    role.name(),
                    role.standing().key(),
                    keys(role.permissions()).toArray(String[]::new));
        } catch (RuntimeException failure) {
            if (!Sql.violates(failure, "role_name_key")) throw failure;
            throw Rejection.invalid("name", "There is a role with this name already.");
        }
    }

    void archive(Kept role) {
        tx.run("update member set role_id = null where role_id = $1", role.id());
        tx.run("update role set archived_at = now(), version = version + 1 where id = $1", role.id());
        tx.run("delete from module_switch where role = $1", role.key());
    }

    void give(UUID member, UUID role) {
        tx.run("update member set role_id = $2, version = version + 1 where id = $1", member, role);
    }

    /** @param role the key, or null for a member's */
    void turn(UUID id, Module module, String role, UUID member, Optional<Boolean> on, UUID by) {
        tx.run(
                "delete from module_switch where module = $1 and role is not distinct from $2 and member_id is not"
                        + " distinct from $3",
                module.key(),
                role,
                member);
        if (on.isEmpty()) return;
        tx.run("""
            insert into module_switch (workspace_id, id, module, role, member_id, enabled, granted_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            """, tx.workspace(), id, module.key(), role, member, on.get(), by);
    }

    /** @throws Rejection when there is no such member */
    MemberAccess accessOf(UUID member) {
        var mine = switches("s.member_id = $1", member);
        return tx.find(
                        """
                        select m.role, m.rights, r.key
                          from member m
                          left join role r on r.workspace_id = m.workspace_id and r.id = m.role_id
                         where m.id = $1
                        """,
                        row -> new MemberAccess(
                                member,
                                Role.of(row.getString("role")),
                                row.getString("key"),
                                views(mine),
                                sorted(Role.of(row.getString("role")).rights(row.getArrayOfStrings("rights")))),
                        member)
                .orElseThrow(() -> Rejection.notFound("member"));
    }

    /**
     * Works out anew what members may do.
     *
     * @param only this one, or null for all
     * @return the persons whose rights changed, at most 10,000
     */
    List<UUID> settle(UUID only) {
        var kept = kept();
        var byId = kept.stream().collect(toMap(Kept::id, role -> role));
        var byKey = kept.stream().collect(toMap(Kept::key, role -> role));
        var ofRoles = switches("s.role is not null", null).stream().collect(groupingBy(Switch::role));
        var ofPeople = switches("s.member_id is not null", null).stream().collect(groupingBy(Switch::member));
        record Person(UUID id, UUID person, Role standing, UUID role, String[] rights) {}
        var moved = new ArrayList<UUID>();
        var people = tx.list(
                """
                select id, person_id, role, role_id, rights from member
                 where $1::uuid is null or id = $1
                 limit 10000
                   for update
                """,
                row -> new Person(
                        row.getUUID("id"),
                        row.getUUID("person_id"),
                        Role.of(row.getString("role")),
                        row.getUUID("role_id"),
                        row.getArrayOfStrings("rights")),
                only);
        for (var person : people) {
            var role = Optional.ofNullable(byId.get(person.role()))
                    .or(() -> Optional.ofNullable(byKey.get(person.standing().key())));
            var key = role.map(Kept::key).orElse(person.standing().key());
            var rights = Rights.of(
                    person.standing(),
                    role.map(Kept::permissions).orElse(person.standing().permissions()),
                    asMap(ofRoles.get(key)),
                    asMap(ofPeople.get(person.id())));
            if (rights.equals(person.standing().rights(person.rights()))) continue;
            var plain = rights.equals(person.standing().permissions());
            tx.run(
                    "update member set rights = $2 where id = $1",
                    person.id(),
                    plain ? null : (Object) keys(rights).toArray(String[]::new));
            if (person.person() != null) moved.add(person.person());
        }
        return moved;
    }

    private List<Switch> switches(String where, UUID value) {
        var sql = """
            select s.module, s.role, s.member_id, s.enabled, s.granted_at, b.id as by_id, b.name as by_name
              from module_switch s
              left join member b on b.workspace_id = s.workspace_id and b.id = s.granted_by
             where %s
             order by s.module
             limit 10000
            """.formatted(where);
        return value == null ? tx.list(sql, RoleRepository::toSwitch) : tx.list(sql, RoleRepository::toSwitch, value);
    }

    private static Map<Module, Boolean> asMap(List<Switch> switches) {
        if (switches == null) return Map.of();
        return switches.stream()
                .collect(toMap(one -> one.view().module(), one -> one.view().on()));
    }

    private static List<SwitchView> views(Collection<Switch> switches) {
        return switches == null
                ? List.of()
                : switches.stream().map(Switch::view).toList();
    }

    private static List<Permission> sorted(Collection<Permission> permissions) {
        return permissions.stream().sorted().toList();
    }

    private static List<String> keys(Collection<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::key).toList();
    }

    private static Switch toSwitch(Row row) {
        var by = row.getUUID("by_id");
        return new Switch(
                row.getString("role"),
                row.getUUID("member_id"),
                new SwitchView(
                        Module.of(row.getString("module")),
                        row.getBoolean("enabled"),
                        by == null ? null : new Ref(by, row.getString("by_name"), true),
                        instant(row, "granted_at")));
    }

    private static Kept toKept(Row row) {
        return new Kept(
                row.getUUID("id"),
                row.getString("key"),
                row.getString("name"),
                Role.of(row.getString("standing")),
                Set.copyOf(Stream.of(row.getArrayOfStrings("permissions"))
                        .map(Permission::of)
                        .toList()),
                row.getInteger("version"));
    }
}
