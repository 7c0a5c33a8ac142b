package io.relaydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An e-mail address")
class EmailTest {

    @ParameterizedTest
    @CsvSource({
        "ann@acme.example, ann@acme.example",
        "'  Ann@ACME.Example\t', ann@acme.example",
        "ann.b-c_d+tag@mail.acme.co.uk, ann.b-c_d+tag@mail.acme.co.uk",
        "O'Neil@acme.example, o'neil@acme.example",
        "a@b.io, a@b.io",
        "1@2.museum, 1@2.museum",
        "!#$%&*/=?^`{|}~@acme.example, !#$%&*/=?^`{|}~@acme.example",
        "ann@xn--bcher-kva.example, ann@xn--bcher-kva.example",
        "ann@acme.xn--p1ai, ann@acme.xn--p1ai",
        "ann@a-b.c-d.example, ann@a-b.c-d.example"
    })
    void is_kept_in_one_form(String typed, String kept) {
        assertThat(Email.of(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann",
                "@",
                "@acme.example",
                "ann@",
                "ann@acme",
                "ann@localhost",
                "ann@@acme.example",
                "ann@acme.example@evil.example",
                "<ann@acme.example>",
                "Ann <ann@acme.example>",
                "<ann@acme.example>ben@evil.example",
                "ann@acme.example,ben@evil.example",
                "ann@acme.example;ben@evil.example",
                "ann@acme.example ben@evil.example",
                "ann@acme.example\nBcc: ben@evil.example",
                "ann\u0000@acme.example",
                "\"ann\"@acme.example",
                "\"ann@evil.example\"@acme.example",
                "ann(comment)@acme.example",
                "ann@(comment)acme.example",
                "ann@[127.0.0.1]",
                "ann@127.0.0.1",
                "ann@[IPv6:::1]",
                "ann@acme..example",
                "ann@.acme.example",
                "ann@acme.example.",
                "ann@-acme.example",
                "ann@acme-.example",
                "ann@acme.e",
                "ann@acme.1a",
                "ann@ac_me.example",
                ".ann@acme.example",
                "ann.@acme.example",
                "ann..b@acme.example",
                "ann b@acme.example",
                "ann:b@acme.example",
                "ann\\b@acme.example",
                "ann@acme.example%00",
                "%61nn@acme.example\u200b",
                "an\u200bn@acme.example",
                "\u0430nn@acme.example",
                "ann@\u0430cme.example",
                "ann@b\u00fccher.example",
                "\u212a@acme.example",
                "\uff41nn@acme.example",
                "ann\uff20acme.example",
                "ann@acme\u3002example",
                "mailto:ann@acme.example",
                "ann!evil.example@acme.example@"
            })
    void is_refused_when_two_readers_could_read_it_in_two_ways(String typed) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Email.of(typed))
                .satisfies(refusal -> assertThat(refusal.error())
                        .isEqualTo(new Invalid(Map.of("email", "This is not an e-mail address we can write to."))));
    }

    @Test
    void is_as_long_as_mail_servers_take() {
        var local = "a".repeat(64);
        var label = "b".repeat(63) + ".";

        assertThat(Email.of(local + "@" + label + label + "b".repeat(53) + ".example")
                        .value())
                .hasSize(254);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Email.of(local + "@" + label + label + "b".repeat(54) + ".example"));
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> Email.of(local + "a@acme.example"));
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> Email.of("a@" + "b".repeat(64) + ".example"));
    }

    @Test
    void is_refused_quickly_however_it_is_built() {
        var hostile = "a".repeat(64) + "@" + "a-".repeat(5_000) + "!";

        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> Email.of(hostile));
    }

    @Test
    void names_somebody_who_has_not_given_a_name() {
        assertThat(Email.of("Ann.B@acme.example").localPart()).isEqualTo("ann.b");
    }
}
