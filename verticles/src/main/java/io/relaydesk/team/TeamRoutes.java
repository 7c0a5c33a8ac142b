package io.relaydesk.team;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.team.TeamAssignment;
import io.relaydesk.messages.team.TeamCommand.Add;
import io.relaydesk.messages.team.TeamCommand.Archive;
import io.relaydesk.messages.team.TeamCommand.Change;
import io.relaydesk.messages.team.TeamCommand.PutKeywords;
import io.relaydesk.messages.team.TeamCommand.PutMember;
import io.relaydesk.messages.team.TeamCommand.RemoveMember;
import io.relaydesk.messages.team.TeamCommand.Restore;
import io.relaydesk.messages.team.TeamKind;
import io.relaydesk.messages.team.TeamQuery.TeamWith;
import io.relaydesk.messages.team.TeamQuery.Teams;
import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.messages.team.TeamViews.Keyword;
import io.relaydesk.messages.team.TeamViews.TeamDetail;
import io.relaydesk.messages.team.TeamViews.TeamView;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Teams over HTTP. */
public final class TeamRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "teams",
                call -> call.ask(new Teams(
                                call.query("kind").map(TeamKind::of),
                                call.queryMember("member"),
                                call.query("archived").map(Boolean::valueOf).orElse(false),
                                call.query("cursor"),
                                call.limit()))
                        .map(Answer::ok));
        operations.on(
                "addTeam",
                call -> call.ask(add(call)).map(team -> Answer.created(team).version(team.version())));
        operations.on(
                "team", call -> call.ask(new TeamWith(call.pathId("team"))).map(TeamRoutes::answer));
        operations.on("changeTeam", call -> call.ask(change(call)).map(TeamRoutes::answer));
        operations.on(
                "archiveTeam",
                call -> call.ask(new Archive(call.pathId("team"), call.ifMatch(), call.id("replacement")))
                        .map(archived ->
                                Answer.ok(archived).version(archived.team().version())));
        operations.on(
                "restoreTeam",
                call -> call.ask(new Restore(call.pathId("team"), call.ifMatch()))
                        .map(TeamRoutes::answer));
        operations.on("putTeamKeywords", call -> call.ask(keywords(call)).map(TeamRoutes::answer));
        operations.on(
                "putTeamMember",
                call -> call.ask(new PutMember(
                                call.pathId("team"),
                                call.pathId("member"),
                                call.text("role").map(TeamRole::of).orElse(TeamRole.AGENT)))
                        .map(TeamRoutes::answer));
        operations.on(
                "removeTeamMember",
                call -> call.ask(new RemoveMember(call.pathId("team"), call.pathId("member")))
                        .map(TeamRoutes::answer));
    }

    private static Answer answer(TeamView team) {
        return Answer.ok(team).version(team.version());
    }

    private static Answer answer(TeamDetail detail) {
        return Answer.ok(detail).version(detail.team().version());
    }

    private static Add add(Call call) {
        return new Add(
                call.text("kind").map(TeamKind::of).orElse(TeamKind.TEAM),
                call.body().getString("name"),
                call.text("description"),
                call.text("colour"),
                call.text("code"),
                call.text("assignment").map(TeamAssignment::of));
    }

    private static Change change(Call call) {
        var code =
                call.body().containsKey("code") ? Optional.of(call.text("code").orElse("")) : Optional.<String>empty();
        return new Change(
                call.pathId("team"),
                call.ifMatch(),
                call.text("name"),
                call.text("description"),
                call.text("colour"),
                code,
                call.text("assignment").map(TeamAssignment::of));
    }

    private static PutKeywords keywords(Call call) {
        var keywords = call.body().getJsonArray("keywords").stream()
                .map(JsonObject.class::cast)
                .map(each -> new Keyword(
                        each.getString("keyword"),
                        Optional.ofNullable(each.getDouble("weight")).orElse(1.0),
                        Optional.ofNullable(each.getBoolean("active")).orElse(true)))
                .toList();
        return new PutKeywords(call.pathId("team"), call.ifMatch(), keywords);
    }
}
