package io.relaydesk.workspace;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.workspace.Preset;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceCommand.Archive;
import io.relaydesk.messages.workspace.WorkspaceCommand.ChangeMember;
import io.relaydesk.messages.workspace.WorkspaceCommand.Create;
import io.relaydesk.messages.workspace.WorkspaceCommand.Invite;
import io.relaydesk.messages.workspace.WorkspaceCommand.Rename;
import io.relaydesk.messages.workspace.WorkspaceCommand.Restore;
import io.relaydesk.messages.workspace.WorkspaceCommand.Withdraw;
import io.relaydesk.messages.workspace.WorkspaceQuery.Current;
import io.relaydesk.messages.workspace.WorkspaceQuery.Desk;
import io.relaydesk.messages.workspace.WorkspaceQuery.DeskChanges;
import io.relaydesk.messages.workspace.WorkspaceQuery.Invitations;
import io.relaydesk.messages.workspace.WorkspaceQuery.MemberWith;
import io.relaydesk.messages.workspace.WorkspaceQuery.Members;
import io.relaydesk.messages.workspace.WorkspaceQuery.SlugFor;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberView;
import io.relaydesk.messages.workspace.WorkspaceViews.WorkspaceView;
import java.util.Optional;

/** Workspaces and people over HTTP. */
public final class WorkspaceRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "slugFor",
                call -> call.ask(new SlugFor(call.query("name"), call.query("slug")))
                        .map(Answer::ok));
        operations.on(
                "createWorkspace",
                call -> call.ask(new Create(
                                call.body().getString("name"),
                                call.body().getString("slug"),
                                call.text("preset").map(Preset::of).orElse(Preset.CLASSIC)))
                        .map(Answer::created));
        operations.on("workspace", call -> call.ask(new Current()).map(WorkspaceRoutes::answer));
        operations.on(
                "renameWorkspace",
                call -> call.ask(new Rename(call.ifMatch(), call.body().getString("name")))
                        .map(WorkspaceRoutes::answer));
        operations.on("archiveWorkspace", call -> call.ask(new Archive()).map(WorkspaceRoutes::answer));
        operations.on("restoreWorkspace", call -> call.ask(new Restore()).map(WorkspaceRoutes::answer));
        operations.on("desk", call -> call.ask(new Desk()).map(Answer::ok));
        operations.on(
                "deskChanges",
                call -> call.ask(new DeskChanges(call.query("what"), call.query("cursor"), call.limit()))
                        .map(Answer::ok));
        operations.on(
                "members",
                call -> call.ask(new Members(
                                call.query("role").map(Role::of),
                                call.query("staff").map(Boolean::valueOf),
                                call.query("q"),
                                call.query("cursor"),
                                call.limit()))
                        .map(Answer::ok));
        operations.on(
                "member",
                call -> call.ask(new MemberWith(call.pathId("member"))).map(WorkspaceRoutes::answer));
        operations.on(
                "changeMember",
                call -> call.ask(new ChangeMember(
                                call.pathId("member"),
                                call.ifMatch(),
                                call.text("role").map(Role::of),
                                Optional.ofNullable(call.body().getBoolean("active"))))
                        .map(WorkspaceRoutes::answer));
        operations.on("invitations", call -> call.ask(new Invitations()).map(Answer::ok));
        operations.on(
                "invite",
                call -> call.ask(new Invite(
                                call.body().getJsonArray("emails").stream()
                                        .map(Object::toString)
                                        .toList(),
                                Role.of(call.body().getString("role"))))
                        .map(Answer::created));
        operations.on(
                "withdrawInvitation",
                call -> call.ask(new Withdraw(call.pathId("invitation"))).map(_ -> Answer.done()));
    }

    private static Answer answer(WorkspaceView workspace) {
        return Answer.ok(workspace).version(workspace.version());
    }

    private static Answer answer(MemberView member) {
        return Answer.ok(member).version(member.version());
    }
}
