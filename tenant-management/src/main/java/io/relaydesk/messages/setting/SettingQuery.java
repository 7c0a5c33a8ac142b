package io.relaydesk.messages.setting;

import io.relaydesk.messages.setting.SettingViews.BlockedDomainPage;
import io.relaydesk.messages.setting.SettingViews.BrandView;
import io.relaydesk.messages.setting.SettingViews.SettingList;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.platform.Permission;
import java.util.Optional;

/** What can be asked about how a workspace is set up. */
public sealed interface SettingQuery<R> extends Message<R> {

    @Needs(Permission.WORKSPACE_MANAGE)
    record Settings() implements SettingQuery<SettingList> {}

    /** How the workspace looks to everybody in it, requesters too. */
    @OpenTo(Who.MEMBER)
    record Brand() implements SettingQuery<BrandView> {}

    /** By name. @param beginning of the domain. @param limit 1 to 200 */
    @Needs(Permission.WORKSPACE_MANAGE)
    record BlockedDomains(Optional<String> beginning, Optional<String> cursor, int limit)
            implements SettingQuery<BlockedDomainPage> {}
}
