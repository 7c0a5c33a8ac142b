package io.relaydesk.workspace;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.workspace.Module;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.RoleCommand.AddRole;
import io.relaydesk.messages.workspace.RoleCommand.ChangeRole;
import io.relaydesk.messages.workspace.RoleCommand.GiveRole;
import io.relaydesk.messages.workspace.RoleCommand.RemoveRole;
import io.relaydesk.messages.workspace.RoleCommand.SwitchForMember;
import io.relaydesk.messages.workspace.RoleCommand.SwitchForRole;
import io.relaydesk.messages.workspace.RoleQuery.AccessOf;
import io.relaydesk.messages.workspace.RoleQuery.Roles;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import java.util.List;
import java.util.Optional;

/** Who may do what, over HTTP. */
public final class RoleRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on("roles", call -> call.ask(new Roles()).map(Answer::ok));
        operations.on(
                "addRole",
                call -> call.ask(new AddRole(
                                call.body().getString("name"),
                                Role.of(call.body().getString("standing")),
                                permissions(call)))
                        .map(Answer::created));
        operations.on(
                "changeRole",
                call -> call.ask(new ChangeRole(
                                call.pathText("role"), call.ifMatch(), call.text("name"), permissions(call)))
                        .map(Answer::ok));
        operations.on(
                "removeRole",
                call -> call.ask(new RemoveRole(call.pathText("role"))).map(Answer::ok));
        operations.on(
                "switchForRole",
                call -> call.ask(new SwitchForRole(call.pathText("role"), module(call), on(call)))
                        .map(Answer::ok));
        operations.on(
                "memberAccess",
                call -> call.ask(new AccessOf(call.pathId("member"))).map(Answer::ok));
        operations.on(
                "switchForMember",
                call -> call.ask(new SwitchForMember(call.pathId("member"), module(call), on(call)))
                        .map(Answer::ok));
        operations.on(
                "giveRole",
                call -> call.ask(new GiveRole(call.pathId("member"), call.text("role")))
                        .map(Answer::ok));
    }

    private static List<Permission> permissions(Call call) {
        try {
            return call.body().getJsonArray("permissions").stream()
                    .map(key -> Permission.of(key.toString()))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException _) {
            throw Rejection.invalid("permissions", "Give the keys of permissions, like ticket.reply.");
        }
    }

    private static Module module(Call call) {
        return Module.named(call.pathText("module")).orElseThrow(() -> Rejection.notFound("module"));
    }

    private static Optional<Boolean> on(Call call) {
        return Optional.ofNullable(call.body().getBoolean("on"));
    }
}
