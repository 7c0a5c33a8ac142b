package io.relaydesk.messages.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.messages.setting.SettingViews.BlockedDomainView;
import io.relaydesk.messages.setting.SettingViews.BrandView;
import io.relaydesk.messages.setting.SettingViews.SettingView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/** How administrators set their workspace up. */
public sealed interface SettingCommand<R> extends Message<R> {

    /** @param version the one the change is based on; 0 while nobody has chosen. @param value {@code null} for the default */
    @Needs(Permission.WORKSPACE_MANAGE)
    record Choose(String key, int version, JsonNode value) implements SettingCommand<SettingView> {}

    /** @param image of any kind the desk can read, in base64; made anew as a small PNG; empty to remove the logo */
    @Needs(Permission.WORKSPACE_MANAGE)
    record PutLogo(String image) implements SettingCommand<BrandView> {}

    @Needs(Permission.WORKSPACE_MANAGE)
    record Block(String domain, String reason) implements SettingCommand<BlockedDomainView> {}

    @Needs(Permission.WORKSPACE_MANAGE)
    record Unblock(UUID id) implements SettingCommand<Void> {}
}
