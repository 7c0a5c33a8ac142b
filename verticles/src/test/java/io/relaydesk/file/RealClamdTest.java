package io.relaydesk.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.file.Clamd.Verdict;
import io.relaydesk.messages.file.FileState;
import io.relaydesk.testing.Eventually;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * With signatures of our own, for the EICAR file only: it needs no network. A machine without clamd has no test here at all, instead
 * of one that is skipped; {@link ClamdTest} says the same of any machine.
 */
@DisplayName("The clamd of this machine, where there is one,")
class RealClamdTest {
    private static final Path PROGRAM =
            Path.of(System.getenv().getOrDefault("RELAYDESK_TEST_CLAMD", "/usr/sbin/clamd"));

    @TestFactory
    Stream<DynamicTest> speaks_as_we_do(@TempDir Path folder) {
        if (!Files.isExecutable(PROGRAM)) return Stream.empty();
        return Stream.of(DynamicTest.dynamicTest("understands us, and we it", () -> compare(folder)));
    }

    private static void compare(Path folder) throws Exception {
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                "Test.Eicar:0:0:" + HexFormat.of().formatHex(FakeClamd.EICAR.getBytes(US_ASCII)) + "\n");
        var socket = folder.resolve("clamd.ctl");
        var configuration = folder.resolve("clamd.conf");
        Files.writeString(configuration, """
            LocalSocket %s
            DatabaseDirectory %s
            Foreground yes
            StreamMaxLength 1M
            TemporaryDirectory %s
            """.formatted(socket, signatures, folder));
        var clamd = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            var scanner = new Clamd(URI.create("unix:" + socket), Duration.ofSeconds(30));
            Eventually.until("clamd listens", () -> Files.exists(socket) || !clamd.isAlive());

            assertThat(clamd.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            assertThat(scan(scanner, "harmless".getBytes(US_ASCII))).isEqualTo(new Verdict(FileState.CLEAN, null));
            assertThat(scan(scanner, FakeClamd.EICAR.getBytes(US_ASCII)))
                    .isEqualTo(new Verdict(FileState.INFECTED, "Test.Eicar.UNOFFICIAL"));
            assertThat(scan(scanner, new byte[5 * 1024 * 1024]).state()).isEqualTo(FileState.UNSCANNABLE);
        } finally {
            clamd.destroyForcibly().waitFor();
        }
    }

    private static Verdict scan(Clamd scanner, byte[] content) throws IOException {
        return scanner.scan(new ByteArrayInputStream(content));
    }
}
