package io.relaydesk.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A file that the tests of the server and of the web UI both hold on to. Ids, times and numbers are made the same for every run:
 * by the order in which they stand there. Run with {@code -Dgolden=write} to write the files anew, and read what changed.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "live");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private Golden() {}

    static void holds(String name, ObjectNode story) {
        var file = FOLDER.resolve(name + ".json");
        var told = pretty(settled(story));
        try {
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, told);
            }
            assertThat(told).isEqualTo(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("run it with -Dgolden=write once", missing);
        }
    }

    private static ObjectNode settled(ObjectNode story) {
        var seq = 0;
        for (var event : story.path("events")) ((ObjectNode) event).put("seq", ++seq);
        var text = story.toString();
        var times = new TreeSet<Instant>();
        TIME.matcher(text).results().forEach(found -> times.add(Instant.parse(found.group())));
        var names = new HashMap<String, String>();
        times.forEach(time ->
                names.put(time.toString(), BEGIN.plusSeconds(names.size()).toString()));
        text = TIME.matcher(text)
                .replaceAll(found -> names.get(Instant.parse(found.group()).toString()));
        Map<String, String> ids = new HashMap<>();
        text = ID.matcher(text)
                .replaceAll(found -> ids.computeIfAbsent(
                        found.group(), _ -> "00000000-0000-4000-8000-%012d".formatted(ids.size() + 1)));
        try {
            return (ObjectNode) Json.MAPPER.readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String pretty(JsonNode json) {
        var printer = new DefaultPrettyPrinter()
                .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
                .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            return Json.MAPPER.writer(printer).writeValueAsString(json) + "\n";
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
