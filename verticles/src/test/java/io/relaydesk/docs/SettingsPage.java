package io.relaydesk.docs;

import io.relaydesk.TestNode;
import io.relaydesk.platform.settings.Settings;
import java.util.List;
import java.util.stream.Collectors;

/** Writes docs/settings.md from the settings records. */
final class SettingsPage {
    private SettingsPage() {}

    static String write() {
        return """
            # Settings

            <!-- Generated from the settings records by GeneratedPagesTest. Do not edit. -->

            Every setting is an environment variable and an option of the command line, which wins: `RELAYDESK_HTTP_PORT=8081` is the
            same as `--http-port=8081` (or `--http-port 8081`). A value that makes no sense stops the node at start and is told by its
            key. A secret may also stand in a file named by its key with `_FILE` behind it, is never an option, and is never printed.
            Lengths of time are written `500ms`, `30s`, `5m`, `24h`, `14d`. `./relaydesk settings` prints the same list.

            """ + TestNode.settings().stream().map(SettingsPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(Class<? extends Record> record) {
        var name = record.getSimpleName().replace("Settings", "");
        var rows = Settings.describe(List.of(record))
                .lines()
                .skip(1)
                .map(line -> line.split(" {2,}", 4))
                .map(cells -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                cells[0],
                                cells[1],
                                cells[2].equals("-") ? "" : "`" + cells[2] + "`",
                                cells[3].strip().replace("<", "\\<")))
                .collect(Collectors.joining("\n"));
        return "## " + name + "\n\n| key | type | default | meaning |\n|---|---|---|---|\n" + rows + "\n";
    }
}
