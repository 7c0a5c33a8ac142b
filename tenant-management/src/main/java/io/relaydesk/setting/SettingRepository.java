package io.relaydesk.setting;

import static io.relaydesk.tenant.Sql.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.messages.setting.Setting;
import io.relaydesk.messages.setting.SettingRule.Range;
import io.relaydesk.messages.setting.SettingViews.SettingView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was chosen, by key. */
final class SettingRepository {
    private static final String SELECT = """
        select s.key, s.value::text as value, s.version, s.changed_at, m.id as by_id, m.name as by_name
          from setting s
          left join member m on m.workspace_id = s.workspace_id and m.id = s.changed_by
        """;

    /** @param value as JSON */
    private record Chosen(String key, JsonNode value, int version, Ref by, java.time.Instant at) {}

    private final Tx tx;

    SettingRepository(Tx tx) {
        this.tx = tx;
    }

    List<SettingView> all() {
        Map<String, Chosen> chosen = tx.list(SELECT + " order by s.key limit 200", SettingRepository::toChosen).stream()
                .collect(Collectors.toMap(Chosen::key, Function.identity()));
        return Arrays.stream(Setting.values())
                .map(setting -> view(setting, Optional.ofNullable(chosen.get(setting.key()))))
                .toList();
    }

    /** Locked, so that of two who choose at once the second is told. */
    SettingView lock(Setting setting) {
        return view(
                setting,
                tx.find(SELECT + " where s.key = $1 for update of s", SettingRepository::toChosen, setting.key()));
    }

    void choose(Setting setting, JsonNode value, UUID by) {
        tx.run("""
            insert into setting (workspace_id, key, value, changed_by)
            values ($1, $2, $3::text::jsonb, $4)
            on conflict (workspace_id, key)
            do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = now(),
                          version = setting.version + 1
            """, tx.workspace(), setting.key(), value.toString(), by);
    }

    private static SettingView view(Setting setting, Optional<Chosen> chosen) {
        var range = setting.rule() instanceof Range bounds ? bounds : null;
        return new SettingView(
                setting.key(),
                setting.rule().type(),
                setting.group(),
                chosen.map(Chosen::value).orElseGet(setting::preset),
                setting.preset(),
                range == null ? null : range.least(),
                range == null ? null : range.most(),
                chosen.map(Chosen::by).orElse(null),
                chosen.map(Chosen::at).orElse(null),
                chosen.map(Chosen::version).orElse(0));
    }

    private static Chosen toChosen(Row row) {
        var by = row.getUUID("by_id");
        try {
            return new Chosen(
                    row.getString("key"),
                    Json.MAPPER.readTree(row.getString("value")),
                    row.getInteger("version"),
                    by == null ? null : new Ref(by, row.getString("by_name"), true),
                    instant(row, "changed_at"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
