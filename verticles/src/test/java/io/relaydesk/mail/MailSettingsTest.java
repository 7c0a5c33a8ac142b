package io.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.mail.MailSettings.SmtpAddress;
import io.relaydesk.mail.MailSettings.SmtpAddress.Login;
import io.relaydesk.mail.MailSettings.SmtpAddress.StartTls;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settings of mail")
class MailSettingsTest {

    @Test
    void catch_mails_here_when_nothing_is_set() {
        assertThat(Settings.of(Map.of()).read(MailSettings.class))
                .isEqualTo(new MailSettings(
                        Optional.empty(),
                        "Relaydesk <no-reply@relaydesk.localhost>",
                        Duration.ofSeconds(10),
                        4,
                        3025,
                        8025));
    }

    @Test
    void name_server_and_sender() {
        var settings = Settings.of(Map.of(
                        "MAIL_SMTP", "smtp://ann%40acme.org:p%3Aw+%2F@mail.acme.org:2525?starttls=required",
                        "MAIL_FROM", "Acme, Inc. <Help@Acme.org>"))
                .read(MailSettings.class);

        assertThat(SmtpAddress.of(settings.smtp().orElseThrow()))
                .isEqualTo(new SmtpAddress(
                        false,
                        "mail.acme.org",
                        2525,
                        StartTls.REQUIRED,
                        Optional.of(new Login("ann@acme.org", "p:w+/"))));
        assertThat(settings.sender().name()).isEqualTo("Acme, Inc.");
        assertThat(settings.sender().address().value()).isEqualTo("help@acme.org");
    }

    @ParameterizedTest
    @CsvSource({"smtp://mail.acme.org,587", "smtps://mail.acme.org,465", "smtp://mail.acme.org:25,25"})
    void know_the_usual_ports(URI address, int port) {
        assertThat(SmtpAddress.of(address).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mail.acme.org",
                "smtp://user:secret@",
                "smtp://user@mail.acme.org",
                "smtp://user:secret@mail.acme.org?starttls=perhaps",
                "smtps://user:secret@mail.acme.org?starttls=required"
            })
    void refuse_an_address_that_is_none_and_keep_the_password_to_themselves(String address) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of("MAIL_SMTP", address)).read(MailSettings.class))
                .withMessageContaining("MAIL_SMTP")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL_FROM,nobody",
        "MAIL_FROM,A <a@b.org> <c@d.org>",
        "MAIL_TIMEOUT,31s",
        "MAIL_TIMEOUT,100ms",
        "MAIL_CONNECTIONS,0",
        "RELAYDESK_MAIL_PORT,70000",
        "RELAYDESK_MAIL_PAGE_PORT,-1"
    })
    void refuse_nonsense_by_name(String key, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of(key, value)).read(MailSettings.class))
                .withMessageContaining(key);
    }

    @Test
    void do_not_print_the_password() {
        var settings = Settings.of(Map.of("MAIL_SMTP", "smtp://user:secret@mail.acme.org"))
                .read(MailSettings.class);

        assertThat(settings.toString()).doesNotContain("secret");
        assertThat(SmtpAddress.of(settings.smtp().orElseThrow()).toString()).doesNotContain("secret");
    }
}
