package io.relaydesk.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.file.Clamd.NoAnswer;
import io.relaydesk.file.Clamd.Verdict;
import io.relaydesk.file.FakeClamd.Mood;
import io.relaydesk.messages.file.FileState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The virus scanner")
class ClamdTest {
    private static final byte[] MUCH = new byte[3 * 1024 * 1024 + 5];

    @Test
    void finds_nothing_in_a_harmless_content_however_long() throws IOException {
        assertThat(scan(Mood.WELL, MUCH)).isEqualTo(new Verdict(FileState.CLEAN, null));
        assertThat(scan(Mood.WELL, new byte[0])).isEqualTo(new Verdict(FileState.CLEAN, null));
    }

    @Test
    void says_what_it_found() throws IOException {
        assertThat(scan(Mood.WELL, FakeClamd.EICAR.getBytes(US_ASCII)))
                .isEqualTo(new Verdict(FileState.INFECTED, "Win.Test.EICAR_HDB-1"));
    }

    @Test
    void does_not_call_clean_what_it_could_not_take_whole() throws IOException {
        assertThat(scan(Mood.SMALL, new byte[100]).state()).isEqualTo(FileState.UNSCANNABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"DIES", "HANGS", "BABBLES"})
    void that_misbehaves_gives_no_answer(Mood mood) {
        assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> scan(mood, MUCH));
    }

    @Test
    void that_is_not_there_gives_no_answer() {
        var nobody = new Clamd(URI.create("tcp://127.0.0.1:1"), Duration.ofSeconds(2));

        assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> nobody.scan(new ByteArrayInputStream(MUCH)));
    }

    private static Verdict scan(Mood mood, byte[] content) throws IOException {
        try (var server = FakeClamd.start(mood)) {
            return new Clamd(server.address(), Duration.ofSeconds(2)).scan(new ByteArrayInputStream(content));
        }
    }
}
