package io.relaydesk.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was written by hand for the sample company. */
record Library(List<Scenario> scenarios, List<Scenario> once, Map<String, List<String>> things, Cast people) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private record Somebody(String name, String email, String role, int share, String company) {
        Person as(Ids ids) {
            return new Person(ids.next(), name, email, role == null ? Role.REQUESTER : Role.of(role), share, company);
        }
    }

    private record Everybody(List<Somebody> staff, List<Somebody> requesters) {}

    static Library open(Ids ids) {
        var everybody = read("people", new TypeReference<Everybody>() {});
        var scenarios = Stream.of("deliveries", "returns", "money", "account", "products", "wholesale")
                .flatMap(topic -> read(topic, new TypeReference<List<Scenario>>() {}).stream()
                        .map(scenario -> scenario.on(topic)))
                .toList();
        return new Library(
                scenarios,
                read("languages", new TypeReference<List<Scenario>>() {}),
                read("things", new TypeReference<Map<String, List<String>>>() {}),
                new Cast(
                        everybody.staff().stream().map(one -> one.as(ids)).toList(),
                        everybody.requesters().stream().map(one -> one.as(ids)).toList()));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var in = Library.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return YAML.readValue(in, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
