package io.relaydesk.setting;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.setting.SettingCommand.Block;
import io.relaydesk.messages.setting.SettingCommand.Choose;
import io.relaydesk.messages.setting.SettingCommand.PutLogo;
import io.relaydesk.messages.setting.SettingCommand.Unblock;
import io.relaydesk.messages.setting.SettingQuery.BlockedDomains;
import io.relaydesk.messages.setting.SettingQuery.Brand;
import io.relaydesk.messages.setting.SettingQuery.Settings;
import io.relaydesk.platform.Json;

/** How a workspace is set up, over HTTP. */
public final class SettingRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on("settings", call -> call.ask(new Settings()).map(Answer::ok));
        operations.on(
                "chooseSetting",
                call -> call.ask(choose(call)).map(setting -> Answer.ok(setting).version(setting.version())));
        operations.on("branding", call -> call.ask(new Brand()).map(Answer::ok));
        operations.on(
                "putLogo",
                call -> call.ask(new PutLogo(call.text("image").orElse(""))).map(Answer::ok));
        operations.on(
                "blockedDomains",
                call -> call.ask(new BlockedDomains(call.query("q"), call.query("cursor"), call.limit()))
                        .map(Answer::ok));
        operations.on(
                "blockDomain",
                call -> call.ask(new Block(
                                call.body().getString("domain"),
                                call.text("reason").orElse("")))
                        .map(Answer::created));
        operations.on(
                "unblockDomain",
                call -> call.ask(new Unblock(call.pathId("domain"))).map(_ -> Answer.done()));
    }

    private static Choose choose(Call call) {
        var whole = Json.MAPPER.valueToTree(call.body().getMap());
        return new Choose(call.pathText("key"), call.ifMatch(), whole.path("value"));
    }
}
