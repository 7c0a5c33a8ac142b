package io.relaydesk.workspace;

import io.relaydesk.messages.workspace.AccessMoved;
import io.relaydesk.messages.workspace.Module;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.RoleCommand;
import io.relaydesk.messages.workspace.RoleCommand.AddRole;
import io.relaydesk.messages.workspace.RoleCommand.ChangeRole;
import io.relaydesk.messages.workspace.RoleCommand.GiveRole;
import io.relaydesk.messages.workspace.RoleCommand.RemoveRole;
import io.relaydesk.messages.workspace.RoleCommand.SwitchForMember;
import io.relaydesk.messages.workspace.RoleCommand.SwitchForRole;
import io.relaydesk.messages.workspace.RoleQuery;
import io.relaydesk.messages.workspace.RoleQuery.AccessOf;
import io.relaydesk.messages.workspace.RoleQuery.Roles;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.relaydesk.workspace.RoleRepository.Kept;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Says who may do what. After each change the rights of those it touches are worked out anew, in the same transaction. */
public final class RoleVerticle extends VerticleBase {
    private static final int CONCURRENCY = 8;
    private static final Set<Role> STANDINGS =
            EnumSet.of(Role.MANAGER, Role.AGENT, Role.TEAM_AGENT, Role.MEMBER, Role.VIEWER);
    private final Bus bus;
    private final Database database;
    private final Ids ids;

    public RoleVerticle(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(RoleCommand.class, CONCURRENCY, this::handle),
                bus.serve(RoleQuery.class, CONCURRENCY, this::answer));
    }

    private Object answer(Envelope<?> request, RoleQuery<?> query) {
        return switch (query) {
            case Roles _ -> database.read(request, tx -> new RoleRepository(tx).list());
            case AccessOf(var member) -> database.read(request, tx -> new RoleRepository(tx).accessOf(member));
        };
    }

    private Object handle(Envelope<?> request, RoleCommand<?> command) {
        var giver = request.member().permissions();
        return switch (command) {
            case AddRole add -> change(request, null, roles -> add(roles, add, giver));
            case ChangeRole wish -> change(request, null, roles -> change(roles, wish, giver));
            case RemoveRole(var key) -> change(request, null, roles -> remove(roles, key));
            case SwitchForRole(var role, var module, var on) ->
                change(request, null, roles -> {
                    standingOf(roles, role);
                    requireGiver(module, on, giver);
                    roles.turn(
                            ids.next(), module, role, null, on, request.member().member());
                    return event("module", role + ": " + module.key(), null, state(on));
                });
            case SwitchForMember(var member, var module, var on) ->
                change(request, member, roles -> {
                    roles.accessOf(member);
                    requireGiver(module, on, giver);
                    roles.turn(
                            ids.next(),
                            module,
                            null,
                            member,
                            on,
                            request.member().member());
                    return event("module", module.key(), null, state(on).put("member", member.toString()));
                });
            case GiveRole(var member, var role) -> change(request, member, roles -> give(roles, member, role, giver));
        };
    }

    /** @param member whose access is answered, or null for all roles */
    private Object change(Envelope<?> request, UUID member, Function<RoleRepository, NewEvent> work) {
        var moved = new ArrayList<UUID>();
        var answer = database.change(request, tx -> changed(tx, member, work, moved));
        moved.forEach(person -> bus.announce(new AccessMoved(person)));
        return answer;
    }

    private static Object changed(Tx tx, UUID member, Function<RoleRepository, NewEvent> work, List<UUID> moved) {
        // One after the other: what comes of roles and switches together must not be worked out from half of each.
        new WorkspaceRepository(tx).lock();
        var roles = new RoleRepository(tx);
        tx.append(work.apply(roles));
        moved.addAll(roles.settle(member));
        return member == null ? roles.list() : roles.accessOf(member);
    }

    private NewEvent add(RoleRepository roles, AddRole add, Set<Permission> giver) {
        if (!STANDINGS.contains(add.standing())) {
            throw Rejection.invalid("standing", "Choose manager, agent, team_agent, member or viewer.");
        }
        Rights.check(add.standing(), add.permissions(), Set.of(), giver);
        var id = ids.next();
        var role = new Kept(id, "role-" + id, name(add.name()), add.standing(), Set.copyOf(add.permissions()), 0);
        roles.put(role);
        return event("role", role.name(), null, json(role.permissions()));
    }

    private NewEvent change(RoleRepository roles, ChangeRole wish, Set<Permission> giver) {
        var before = find(roles, wish.key());
        var version = before.map(Kept::version).orElse(0);
        if (version != wish.version()) {
            throw new Rejection(new Outdated(
                    "version-moved", "Somebody else changed this role meanwhile. Look at it again.", null));
        }
        var standing = standingOf(roles, wish.key());
        var had = before.map(Kept::permissions).orElse(standing.permissions());
        Rights.check(standing, wish.permissions(), had, giver);
        var name = wish.name()
                .map(RoleVerticle::name)
                .orElse(before.map(Kept::name).orElse(wish.key()));
        roles.put(new Kept(
                before.map(Kept::id).orElseGet(ids::next),
                wish.key(),
                name,
                standing,
                Set.copyOf(wish.permissions()),
                Math.max(1, version)));
        return event("role", name, json(had), json(wish.permissions()));
    }

    private static NewEvent remove(RoleRepository roles, String key) {
        var role = find(roles, key).orElseThrow(() -> Rejection.notFound("role"));
        roles.archive(role);
        return event("role", role.name(), json(role.permissions()), null);
    }

    private static NewEvent give(RoleRepository roles, UUID member, Optional<String> wanted, Set<Permission> giver) {
        var before = roles.accessOf(member);
        if (before.standing() == Role.OWNER || before.standing() == Role.REQUESTER) {
            throw Rejection.conflict("no-own-role", "Owners and requesters have no role besides.");
        }
        var role = wanted.map(key -> find(roles, key)
                .filter(kept ->
                        STANDINGS.contains(kept.standing()) && kept.key().startsWith("role-"))
                .orElseThrow(() -> Rejection.invalid("role", "This workspace has no such role.")));
        role.ifPresent(kept -> Rights.check(kept.standing(), kept.permissions(), before.permissions(), giver));
        roles.give(member, role.map(Kept::id).orElse(null));
        return event(
                "role",
                role.map(Kept::name).orElse(before.standing().key()),
                new JsonObject().put("member", member.toString()).put("role", before.role()),
                new JsonObject()
                        .put("member", member.toString())
                        .put("role", role.map(Kept::key).orElse(null)));
    }

    private static void requireGiver(Module module, Optional<Boolean> on, Set<Permission> giver) {
        if (module.kind() == Module.Kind.CORE)
            throw Rejection.conflict("core-module", "This module is part of every desk and cannot be switched.");
        if (on.orElse(false) && !giver.containsAll(module.permissions())) {
            throw Rejection.conflict("not-yours-to-give", "You cannot switch on what you may not do yourself.");
        }
    }

    private static Role standingOf(RoleRepository roles, String key) {
        return Arrays.stream(Role.values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .or(() -> find(roles, key).map(Kept::standing))
                .orElseThrow(() -> Rejection.notFound("role"));
    }

    private static Optional<Kept> find(RoleRepository roles, String key) {
        return roles.kept().stream().filter(role -> role.key().equals(key)).findFirst();
    }

    private static String name(String typed) {
        var clean = Words.clean(typed);
        if (Words.length(clean) < 2 || Words.length(clean) > 60)
            throw Rejection.invalid("name", "Use 2 to 60 characters.");
        return clean;
    }

    private static NewEvent event(String what, String name, JsonObject before, JsonObject after) {
        return NewEvent.deskChanged(what, name, before, after);
    }

    private static JsonObject state(Optional<Boolean> on) {
        return new JsonObject().put("on", on.orElse(null));
    }

    private static JsonObject json(Collection<Permission> permissions) {
        return new JsonObject()
                .put(
                        "permissions",
                        new JsonArray(permissions.stream()
                                .sorted()
                                .map(Permission::key)
                                .toList()));
    }
}
