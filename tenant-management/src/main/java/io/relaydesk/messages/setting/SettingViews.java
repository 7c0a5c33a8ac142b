package io.relaydesk.messages.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of settings; the fields are those of the contract. */
public final class SettingViews {
    private SettingViews() {}

    /**
     * @param type STRING, NUMBER, BOOLEAN or JSON
     * @param least of a number; null where there is no such bound
     * @param most of a number; null where there is no such bound
     * @param version 0 while nobody has chosen
     */
    public record SettingView(
            String key,
            String type,
            Setting.Group category,
            JsonNode value,
            JsonNode preset,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long least,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long most,
            Ref changedBy,
            Instant changedAt,
            int version) {}

    /** In the order of the page. */
    public record SettingList(List<SettingView> settings) {
        public SettingList {
            settings = List.copyOf(settings);
        }
    }

    public record LinkView(String label, String url) {}

    /**
     * Colours as #rrggbb.
     *
     * @param logo a data URL, or null
     * @param onPrimary white or near black: what can be read on the primary colour
     * @param linkOnLight the primary colour, darkened until it can be read on white
     * @param linkOnDark the same, lightened until it can be read on the dark ground
     * @param contrast of primary and onPrimary, 1 to 21 (WCAG 2.2, 1.4.3)
     */
    public record BrandView(
            String logo,
            String primary,
            String secondary,
            String onPrimary,
            String onSecondary,
            String linkOnLight,
            String linkOnDark,
            double contrast,
            List<LinkView> links) {
        public BrandView {
            links = List.copyOf(links);
        }
    }

    public record BlockedDomainView(UUID id, String domain, String reason, Ref blockedBy, Instant blockedAt) {}

    /** @param next cursor of the following page, null on the last */
    public record BlockedDomainPage(List<BlockedDomainView> domains, String next) {
        public BlockedDomainPage {
            domains = List.copyOf(domains);
        }
    }
}
