package io.relaydesk.team;

import io.relaydesk.messages.team.TeamCommand;
import io.relaydesk.messages.team.TeamCommand.Add;
import io.relaydesk.messages.team.TeamCommand.Archive;
import io.relaydesk.messages.team.TeamCommand.Change;
import io.relaydesk.messages.team.TeamCommand.PutKeywords;
import io.relaydesk.messages.team.TeamCommand.PutMember;
import io.relaydesk.messages.team.TeamCommand.RemoveMember;
import io.relaydesk.messages.team.TeamCommand.Restore;
import io.relaydesk.messages.team.TeamQuery;
import io.relaydesk.messages.team.TeamQuery.TeamWith;
import io.relaydesk.messages.team.TeamQuery.Teams;
import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.messages.team.TeamViews.TeamDetail;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/** Keeps the teams and who is in them: says in which order; {@link TeamDesk} shapes them, {@link TeamRights} decides. */
public final class TeamVerticle extends VerticleBase {
    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final Database database;
    private final Ids ids;

    public TeamVerticle(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(TeamCommand.class, CONCURRENCY, this::handle),
                bus.serve(TeamQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, TeamCommand<?> command) {
        return database.change(request, tx -> {
            var reader = request.member().member();
            var desk = new TeamDesk(tx, ids, reader);
            return switch (command) {
                case Add add -> desk.add(add);
                case Change change -> desk.change(change);
                case Archive archive -> desk.archive(archive);
                case Restore restore -> desk.restore(restore);
                case PutKeywords put -> {
                    desk.putKeywords(put);
                    yield detail(tx, reader, put.team());
                }
                case PutMember(var team, var member, var role) -> turn(tx, request, team, member, Optional.of(role));
                case RemoveMember(var team, var member) -> turn(tx, request, team, member, Optional.empty());
            };
        });
    }

    private Object answer(Envelope<?> request, TeamQuery<?> query) {
        var reader = request.member().member();
        return switch (query) {
            case Teams teams -> database.read(request, tx -> new TeamRepository(tx, reader).list(teams));
            case TeamWith(var id) -> database.read(request, tx -> detail(tx, reader, id));
        };
    }

    private static TeamDetail detail(Tx tx, UUID reader, UUID team) {
        var people = new TeamPeople(tx);
        return new TeamDetail(new TeamRepository(tx, reader).get(team), people.of(team), people.keywordsOf(team));
    }

    /** Makes somebody in a team what they shall be there. */
    private static TeamDetail turn(Tx tx, Envelope<?> request, UUID id, UUID member, Optional<TeamRole> wanted) {
        var by = request.member();
        var people = new TeamPeople(tx);
        var team = new TeamRepository(tx, by.member()).lock(id);
        var before = people.roleOf(id, member);
        new TeamRights(by.may(Permission.TEAM_MANAGE), people.roleOf(id, by.member())).require(before, wanted);
        if (before.isEmpty() && wanted.isEmpty()) throw Rejection.notFound("member");
        if (before.equals(wanted)) return detail(tx, by.member(), id);
        if (wanted.isEmpty()) {
            people.remove(id, member);
        } else {
            TeamDesk.requireInUse(team);
            people.requireStaff(member);
            if (before.isEmpty() && team.members() >= TeamPeople.MOST_PEOPLE) {
                throw Rejection.conflict("team-full", "A team has at most 500 people.");
            }
            people.put(id, member, wanted.get());
        }
        tx.append(NewEvent.deskChanged("team", team.name(), fact(member, before), fact(member, wanted)));
        return detail(tx, by.member(), id);
    }

    private static JsonObject fact(UUID member, Optional<TeamRole> role) {
        return new JsonObject()
                .put("member", member.toString())
                .put("role", role.map(TeamRole::key).orElse(null));
    }
}
