package io.relaydesk.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of problems, read from the sources that make them. */
final class ProblemTypes {
    private static final String TYPE = "\"([a-z]+(?:-[a-z]+)*)\"";
    private static final Pattern WITH_STATUS =
            Pattern.compile("(?:plain|waiting|new Refused|new Problem)\\(\\s*(\\d{3}),\\s*" + TYPE);
    private static final Map<String, Integer> BY_KIND = Map.of(
            "Rejection.conflict", 409,
            "new Conflict", 409,
            "refuse", 409,
            "new Unauthenticated", 401,
            "refused", 401,
            "new Gone", 410,
            "new Outdated", 412);
    private static final Pattern WITH_KIND = Pattern.compile(
            "(?<![A-Za-z.])(Rejection\\.conflict|new Conflict|refuse|new Unauthenticated|refused|new Gone|new Outdated)"
                    + "\\(\\s*(?:\\w+ \\? )?" + TYPE + "(?:\\s*: " + TYPE + ")?");

    private ProblemTypes() {}

    /** @param statuses usually one */
    record Known(String type, TreeSet<Integer> statuses) {}

    static List<Known> all() {
        var known = new TreeMap<String, TreeSet<Integer>>();
        for (var file : Repository.sources()) {
            var source = Repository.read(file);
            WITH_STATUS
                    .matcher(source)
                    .results()
                    .forEach(hit -> add(known, hit.group(2), Integer.valueOf(hit.group(1))));
            WITH_KIND
                    .matcher(source)
                    .results()
                    .forEach(hit -> types(hit).forEach(type -> add(known, type, BY_KIND.get(hit.group(1)))));
        }
        return known.entrySet().stream()
                .map(entry -> new Known(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<String> types(MatchResult hit) {
        return Stream.of(hit.group(2), hit.group(3)).flatMap(type -> Optional.ofNullable(type).stream());
    }

    private static void add(Map<String, TreeSet<Integer>> known, String type, int status) {
        known.computeIfAbsent(type, _ -> new TreeSet<>()).add(status);
    }

    static String table() {
        return "| type | status |\n|---|---|\n"
                + all().stream()
                        .map(one -> "| `%s` | %s |"
                                .formatted(
                                        one.type(),
                                        one.statuses().stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
