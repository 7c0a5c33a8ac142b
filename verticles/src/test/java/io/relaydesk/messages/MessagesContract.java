package io.relaydesk.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.WireForm;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every message of a concern: it comes over the wire as it was, and looks as it did before. Nodes of two versions
 * talk to each other during an upgrade, so a changed golden file needs thought: add optional fields, or a new record. After that,
 * {@code -Dgolden=write} writes the files.
 */
interface MessagesContract {
    Path FOLDER = Path.of("src/test/resources/golden/messages");

    String BETWEEN = "\n\n";

    /** The sealed interfaces of the concern. */
    List<Class<?>> kinds();

    @TestFactory
    default Stream<DynamicTest> survives_the_wire() {
        return messages()
                .flatMap(record -> Stream.of(Examples.full(record), Examples.minimal(record)))
                .map(message -> DynamicTest.dynamicTest(message.toString(), () -> {
                    var by = new Actor.Desk(java.util.UUID.randomUUID(), "test");
                    var sent = new Envelope<>(by, "c", Optional.of(new Envelope.Once("key", "print")), message);

                    assertThat(WireForm.survive(sent)).isEqualTo(sent);
                }));
    }

    @TestFactory
    default Stream<DynamicTest> is_answered_over_the_wire() {
        return messages()
                .map(MessagesContract::answer)
                .distinct()
                .filter(answer -> answer != Void.class)
                .map(answer -> DynamicTest.dynamicTest(answer.getSimpleName(), () -> {
                    for (var sent : List.of(Examples.full(answer), Examples.minimal(answer))) {
                        assertThat(WireForm.survive(sent)).isEqualTo(sent);
                    }
                }));
    }

    @TestFactory
    default Stream<DynamicTest> looks_as_it_did_before() {
        return messages()
                .map(record -> DynamicTest.dynamicTest(
                        name(record), () -> assertThat(now(record)).isEqualTo(before(record))));
    }

    @TestFactory
    default Stream<DynamicTest> is_read_as_it_was_written_before() {
        return messages()
                .map(record -> DynamicTest.dynamicTest(name(record), () -> {
                    var parts = before(record).split(BETWEEN);

                    assertThat(Json.unpack(parts[0])).isEqualTo(Examples.full(record));
                    assertThat(Json.unpack(parts[1])).isEqualTo(Examples.minimal(record));
                }));
    }

    @Test
    default void has_no_golden_file_of_a_record_that_is_gone() throws IOException {
        var known = messages().map(record -> name(record) + ".json").toList();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file ->
                                    kinds().stream().anyMatch(kind -> file.startsWith(kind.getSimpleName() + "."))))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    private Stream<Class<?>> messages() {
        return kinds().stream().flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));
    }

    private static String name(Class<?> record) {
        return record.getEnclosingClass().getSimpleName() + "." + record.getSimpleName();
    }

    /** Full, then minimal. */
    private static String now(Class<?> record) throws IOException {
        return written(Examples.full(record)) + BETWEEN + written(Examples.minimal(record)) + "\n";
    }

    private static String before(Class<?> record) throws IOException {
        var file = FOLDER.resolve(name(record) + ".json");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now(record));
        }
        assertThat(file).as("a new record; -Dgolden=write makes its file").exists();
        return Files.readString(file);
    }

    private static String written(Object message) throws IOException {
        return Json.MAPPER
                .writer(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsString(Json.MAPPER.readTree(Json.pack(message)));
    }

    /** What a message is answered with. */
    private static Class<?> answer(Class<?> record) {
        var kind = (ParameterizedType) record.getGenericInterfaces()[0];
        assertThat(Message.class).isAssignableFrom((Class<?>) kind.getRawType());
        return (Class<?>) kind.getActualTypeArguments()[0];
    }
}
