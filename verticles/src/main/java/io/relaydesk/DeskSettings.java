package io.relaydesk;

import io.relaydesk.auth.AuthSettings;
import io.relaydesk.file.FileSettings;
import io.relaydesk.gateway.HttpSettings;
import io.relaydesk.mail.MailSettings;
import io.relaydesk.platform.cluster.ClusterSettings;
import io.relaydesk.platform.management.LogSettings;
import io.relaydesk.platform.management.ManagementSettings;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.tenant.DatabaseSettings;
import java.util.Arrays;
import java.util.List;

/** All settings of a node, a record per concern. */
record DeskSettings(
        NodeSettings node,
        HttpSettings http,
        DatabaseSettings database,
        AuthSettings auth,
        MailSettings mail,
        FileSettings file,
        ClusterSettings cluster,
        ManagementSettings management,
        LogSettings log) {

    /** In the order they are shown to the operator. */
    static List<Class<? extends Record>> all() {
        return Arrays.stream(DeskSettings.class.getRecordComponents())
                .<Class<? extends Record>>map(component -> component.getType().asSubclass(Record.class))
                .toList();
    }

    static DeskSettings read(Settings settings) {
        return new DeskSettings(
                settings.read(NodeSettings.class),
                settings.read(HttpSettings.class),
                settings.read(DatabaseSettings.class),
                settings.read(AuthSettings.class),
                settings.read(MailSettings.class),
                settings.read(FileSettings.class),
                settings.read(ClusterSettings.class),
                settings.read(ManagementSettings.class),
                settings.read(LogSettings.class));
    }
}
