package io.relaydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The readers of the log")
class ReadersTest {
    private static final Pattern READER = Pattern.compile("new LogReader\\(\\s*\"(\\w+)\"");

    @Test
    void are_all_known_to_the_node() throws IOException {
        assertThat(DeskNode.READERS).containsExactlyInAnyOrderElementsOf(inSources());
    }

    private static List<String> inSources() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> READER.matcher(read(file)).results().forEach(hit -> found.add(hit.group(1))));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
