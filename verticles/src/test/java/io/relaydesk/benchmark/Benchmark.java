package io.relaydesk.benchmark;

import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fills a database with a million tickets, asks what people ask all day and writes how long it took. Arguments: tickets of the
 * measured workspace, other workspaces, tickets of each of those, the file to write.
 */
public final class Benchmark {
    private static final int WARM_UP = 5;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        var its = Integer.parseInt(arguments[0]);
        var others = Integer.parseInt(arguments[1]);
        var each = Integer.parseInt(arguments[2]);
        var database = TestDatabase.fresh();
        try (var desk = HelpDesk.on(database, Map.of())) {
            var big = desk.workspace("Big");
            var ann = big.agent("Ann Benchmark");
            var rita = big.requester("Rita Benchmark");
            var grown = new Grown(database, System.out::println);
            grown.fill(big.id(), rita.id(), ann.id(), its, others, each);
            var words = grown.words(0, 3, 20, 200, 2_000, 7_003, 15_004, 25_008, 29_009);
            var rows = new ArrayList<String>();
            for (var group : staff(its, words, ann).entrySet())
                rows.add(row(desk, ann, group.getKey(), group.getValue()));
            for (var group : requester(words).entrySet()) rows.add(row(desk, rita, group.getKey(), group.getValue()));
            rows.forEach(System.out::println);
            Files.write(Path.of(arguments[3]), rows);
        }
        System.exit(0);
    }

    private static String row(HelpDesk desk, Member reader, String name, List<String> paths) throws Exception {
        var times = new Stopwatch(desk.origin(), reader).time(paths, WARM_UP, Math.max(3, 240 / paths.size()));
        var row = String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f |",
                name,
                times.all().size(),
                times.at(0.5),
                times.at(0.95),
                times.at(0.99),
                times.all().getLast());
        System.out.println(row);
        return row;
    }

    private static Map<String, List<String>> staff(int its, List<String> words, Member ann) {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("list, newest change first", List.of("/tickets?limit=50"));
        groups.put(
                "list, every order",
                List.of("/tickets?sort=updated", "/tickets?sort=created", "/tickets?sort=priority"));
        groups.put(
                "list, every filter",
                List.of(
                        "/tickets?category=new,open,pending,on_hold",
                        "/tickets?category=closed",
                        "/tickets?status=solved",
                        "/tickets?priority=1",
                        "/tickets?assignee=me",
                        "/tickets?assignee=none",
                        "/tickets?assignee=me&category=open",
                        "/tickets?requester=me"));
        groups.put("counts", List.of("/ticket-counts"));
        groups.put(
                "open a ticket by its number",
                Stream.iterate(17, n -> n + 997)
                        .limit(60)
                        .map(n -> "/ticket-numbers/" + (1 + n % its))
                        .toList());
        groups.put("search, rare words", searches(words.subList(5, 9)));
        groups.put("search, common words", searches(words.subList(0, 4)));
        groups.put(
                "search, two words",
                searches(List.of(
                        words.get(0) + " " + words.get(1),
                        words.get(0) + " " + words.get(4),
                        words.get(2) + " " + words.get(3),
                        words.get(4) + " " + words.get(3))));
        groups.put(
                "search, beginnings of words",
                searches(List.of("w2", "a", "ab", "ae", "w123", words.get(4).substring(0, 3), "be", "tag1")));
        groups.put(
                "search, phrases",
                searches(List.of(
                        '"' + words.get(0) + " " + words.get(1) + '"',
                        '"' + words.get(2) + " " + words.get(0) + '"',
                        '"' + words.get(4) + " " + words.get(0) + '"')));
        groups.put(
                "search, without a word",
                searches(List.of(words.get(3) + " -" + words.get(0), words.get(4) + " -" + words.get(2))));
        groups.put("search, numbers", searches(List.of("7", "#4711", "99999", "123")));
        groups.put("search, people", searches(List.of("ann", "m77@w0.example", "benchmark", "requester:benchmark")));
        groups.put(
                "search, filters",
                searches(List.of(
                        "status:open",
                        "status:unsolved assignee:me",
                        "tag:tag7",
                        "priority:urgent status:open",
                        "assignee:none status:new",
                        "status:closed " + words.get(0),
                        "tag:tag7 " + words.get(1),
                        "created:2026-01-01..2026-01-31 " + words.get(0),
                        "created:<2025-01-01 " + words.get(0),
                        "-status:closed " + words.get(1),
                        "assignee:me " + words.get(2))));
        groups.put(
                "suggestions of the palette",
                Stream.of("", "w12", words.get(1), "47", words.get(0).substring(0, 2))
                        .map(Benchmark::suggest)
                        .toList());
        return groups;
    }

    private static Map<String, List<String>> requester(List<String> words) {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("requester: list", List.of("/tickets"));
        groups.put(
                "requester: search",
                searches(List.of(words.get(0), words.get(2), words.get(6), "w1", "status:closed")));
        return groups;
    }

    private static List<String> searches(List<String> words) {
        return words.stream().map(word -> "/search?q=" + encoded(word)).toList();
    }

    private static String suggest(String words) {
        return "/search-suggestions?q=" + encoded(words);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
