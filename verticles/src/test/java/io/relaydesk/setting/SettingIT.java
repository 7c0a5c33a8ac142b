package io.relaydesk.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An administrator who sets a workspace up")
class SettingIT {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Workspace acme;

    @BeforeEach
    void open() {
        acme = HelpDesk.start().workspace("Acme");
    }

    @Test
    void finds_every_setting_with_what_holds_by_itself() {
        var settings = acme.admin("Ada").get("/settings").ok().path("settings");

        assertThat(settings)
                .hasSize(io.relaydesk.messages.setting.Setting.values().length)
                .allSatisfy(setting -> {
                    assertThat(setting.path("value")).isEqualTo(setting.path("preset"));
                    assertThat(setting.path("version").asInt()).isZero();
                });
    }

    @Test
    void chooses_a_value_and_goes_back_and_both_are_on_record() {
        var ada = acme.admin("Ada");

        var chosen = ada.put("/settings/ticket.reopen_days")
                .ifMatch("\"0\"")
                .json("value", 7)
                .ok();
        var back = ada.put("/settings/ticket.reopen_days")
                .ifMatch("\"1\"")
                .json("value", null)
                .ok();

        assertThat(chosen.path("value").asInt()).isEqualTo(7);
        assertThat(chosen.at("/changedBy/name").asText()).isEqualTo("Ada");
        assertThat(back.path("value").asInt()).isEqualTo(30);
        var changes = ada.get("/desk-changes").query("what", "setting").ok().path("changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.at("/1/before/value").asInt()).isEqualTo(30);
        assertThat(changes.at("/1/after/value").asInt()).isEqualTo(7);
    }

    @Test
    void is_told_when_somebody_else_was_quicker_and_nothing_is_lost() {
        acme.admin("Ada")
                .put("/settings/email.from_name")
                .ifMatch("\"0\"")
                .json("value", "Acme help")
                .ok();

        var late = acme.owner()
                .put("/settings/email.from_name")
                .ifMatch("\"0\"")
                .json("value", "Acme support")
                .send();

        assertThat(late.status()).isEqualTo(412);
        assertThat(value("email.from_name")).isEqualTo("Acme help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ticket.reopen_days     | "soon"      | Give a whole number from 0 to 3650.
        ticket.reopen_days     | -1          | Give a whole number from 0 to 3650.
        ticket.reopen_days     | 1.5         | Give a whole number from 0 to 3650.
        satisfaction.enabled   | "yes"       | Give true or false.
        general.time_zone      | "Mars/Base" | Give the name of a time zone, like Europe/Berlin.
        branding.primary_color | "red"       | Give a colour as # and six digits or letters from a to f, like #4f55d9.
        email.from_name        | "a\\u202eb" | Use one line without invisible characters.
        branding.portal_links  | [{"label":"x","url":"javascript:alert(1)"}] | A link begins with https:// or mailto:.
        """)
    void reads_what_is_wrong_with_a_value(String key, String value, String sentence) {
        var refused = acme.owner()
                .put("/settings/" + key)
                .ifMatch("\"0\"")
                .body(
                        "application/json",
                        ("{\"value\":" + value + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/value").asText()).isEqualTo(sentence);
    }

    @Test
    void meets_no_setting_that_there_is_not() {
        assertThat(acme.owner()
                        .put("/settings/general.colour_of_the_sky")
                        .ifMatch("\"0\"")
                        .json("value", 1)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void gives_the_desk_colours_that_everybody_in_it_can_read() {
        acme.owner()
                .put("/settings/branding.primary_color")
                .ifMatch("\"0\"")
                .json("value", "#ffe600")
                .ok();

        var brand = acme.requester("Rita").get("/branding").ok();

        assertThat(brand.path("primary").asText()).isEqualTo("#ffe600");
        assertThat(brand.path("onPrimary").asText()).isEqualTo("#111215");
        assertThat(brand.path("linkOnLight").asText()).isNotEqualTo("#ffe600");
        assertThat(brand.path("contrast").asDouble()).isGreaterThan(4.5);
    }

    @Test
    void gives_the_mails_a_name_a_colour_and_a_last_word() {
        acme.owner()
                .put("/settings/email.from_name")
                .ifMatch("\"0\"")
                .json("value", "Acme support")
                .ok();
        acme.owner()
                .put("/settings/email.footer")
                .ifMatch("\"0\"")
                .json("value", "Acme Ltd., Springfield")
                .ok();
        var mails = HelpDesk.start().mails();
        var before = mails.newest();

        acme.owner()
                .post("/invitations")
                .json("emails", List.of("new@acme.example"), "role", "requester")
                .ok();

        assertThat(mails.next("new@acme.example", before).text()).contains("Acme Ltd., Springfield");
    }

    @Test
    void puts_up_a_logo_and_takes_it_away() {
        var up = acme.owner().put("/branding/logo").json("image", PIXEL).ok();
        var away = acme.owner().put("/branding/logo").json("image", null).ok();

        assertThat(up.path("logo").asText()).startsWith("data:image/png;base64,");
        assertThat(away.path("logo").isNull()).isTrue();
    }

    @Test
    void blocks_a_domain_and_all_below_it() {
        acme.owner()
                .post("/blocked-domains")
                .json("domain", "Spam.Example", "reason", "Only spam")
                .ok();

        for (var address : List.of("a@spam.example", "b@mail.spam.example")) {
            assertThat(acme.owner()
                            .post("/invitations")
                            .json("emails", List.of(address), "role", "requester")
                            .send()
                            .status())
                    .isEqualTo(409);
        }
        acme.owner()
                .post("/invitations")
                .json("emails", List.of("c@notspam.example"), "role", "requester")
                .ok();
    }

    @Test
    void unblocks_a_domain() {
        var blocked = acme.owner()
                .post("/blocked-domains")
                .json("domain", "spam.example")
                .ok();

        acme.owner().delete("/blocked-domains/" + blocked.path("id").asText()).ok();

        assertThat(acme.owner().get("/blocked-domains").ok().path("domains")).isEmpty();
    }

    @Test
    void is_an_administrator() {
        assertThat(acme.agent("Ann").get("/settings").send().status()).isEqualTo(403);
        assertThat(acme.requester("Rita").get("/blocked-domains").send().status())
                .isEqualTo(403);
    }

    private String value(String key) {
        for (var setting : acme.owner().get("/settings").ok().path("settings")) {
            if (setting.path("key").asText().equals(key))
                return setting.path("value").asText();
        }
        throw new AssertionError(key);
    }
}
