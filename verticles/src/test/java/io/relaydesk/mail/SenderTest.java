package io.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sender of a mail")
class SenderTest {
    final Sender desk = Sender.of("Relaydesk <no-reply@desk.example>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "Acme, Inc.",
                "Köln \"Süd\" <GmbH>",
                "株式会社アクメのとても長い名前のヘルプデスクでございます",
                "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊",
                "Acme <ceo@bank.example>, other@bank.example"
            })
    void is_read_back_by_mail_programs_as_it_was_meant(String name) throws Exception {
        var read = InternetAddress.parseHeader(desk.as(name).header(), true);

        assertThat(read).hasSize(1);
        assertThat(read[0].getPersonal()).isEqualTo(name);
        assertThat(read[0].getAddress()).isEqualTo("no-reply@desk.example");
    }

    @Test
    void cannot_smuggle_in_a_header() {
        assertThat(desk.as("Acme\r\nBcc: all@example.org").header()).doesNotContain("\r", "\n");
        assertThat(desk.as("Acme\r\nBcc: all@example.org").name()).isEqualTo("Acme Bcc: all@example.org");
    }

    @Test
    void needs_no_name() {
        assertThat(Sender.of("no-reply@desk.example").header()).isEqualTo("no-reply@desk.example");
    }
}
