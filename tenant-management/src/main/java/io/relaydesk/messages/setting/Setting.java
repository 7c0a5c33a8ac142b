package io.relaydesk.messages.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.messages.setting.SettingRule.Choice;
import io.relaydesk.messages.setting.SettingRule.Colour;
import io.relaydesk.messages.setting.SettingRule.Line;
import io.relaydesk.messages.setting.SettingRule.Links;
import io.relaydesk.messages.setting.SettingRule.Range;
import io.relaydesk.messages.setting.SettingRule.Zone;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.Tx;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting a workspace has (WS-3): its key, type and default. The key is stable: it stands in the contract and in rows. */
public enum Setting {
    TIME_ZONE("general.time_zone", Group.GENERAL, new Zone(), "\"UTC\""),
    REOPEN_DAYS("ticket.reopen_days", Group.GENERAL, new Range(0, 3_650), "30"),
    BIN_DAYS("ticket.bin_days", Group.GENERAL, new Range(1, 365), "30"),
    SATISFACTION("satisfaction.enabled", Group.GENERAL, new Choice(), "true"),
    SATISFACTION_DELAY("satisfaction.delay_minutes", Group.GENERAL, new Range(0, 20_160), "60"),
    MAIL_NAME("email.from_name", Group.EMAIL, new Line(0, 60), "\"\""),
    MAIL_FOOTER("email.footer", Group.EMAIL, new Line(0, 300), "\"\""),
    LARGEST_FILE("file.max_upload_size", Group.FILE, new Range(1 << 20, 1 << 30), "104857600"),
    PRIMARY_COLOUR("branding.primary_color", Group.BRANDING, new Colour(), "\"#4f55d9\""),
    SECONDARY_COLOUR("branding.secondary_color", Group.BRANDING, new Colour(), "\"#1b1b21\""),
    PORTAL_LINKS("branding.portal_links", Group.BRANDING, new Links(), "[]");

    /** Where a setting stands on the page. */
    public enum Group {
        AUTH,
        EMAIL,
        FILE,
        BRANDING,
        GENERAL;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Group of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    private final String key;
    private final Group group;
    private final SettingRule rule;
    private final String preset;

    Setting(String key, Group group, SettingRule rule, String preset) {
        this.key = key;
        this.group = group;
        this.rule = rule;
        this.preset = preset;
    }

    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    public SettingRule rule() {
        return rule;
    }

    /** What holds while nobody has chosen. */
    public JsonNode preset() {
        return read(preset);
    }

    /** What holds in the workspace of this transaction. */
    public JsonNode in(Tx tx) {
        return tx.find("select value::text as value from setting where key = $1", row -> row.getString("value"), key)
                .map(Setting::read)
                .orElseGet(this::preset);
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
