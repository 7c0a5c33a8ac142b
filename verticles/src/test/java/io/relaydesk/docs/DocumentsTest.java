package io.relaydesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documents")
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern CITED = Pattern.compile("decisions? (0\\d{3})(?:(?:,| and) (0\\d{3}))?");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** How many rows each part of the domain has. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("IA", 19),
            Map.entry("WS", 7),
            Map.entry("TK", 23),
            Map.entry("CM", 15),
            Map.entry("CR", 5),
            Map.entry("SL", 9),
            Map.entry("AU", 4),
            Map.entry("KB", 11),
            Map.entry("AS", 6),
            Map.entry("CH", 4),
            Map.entry("PR", 3),
            Map.entry("AI", 4),
            Map.entry("NO", 5),
            Map.entry("AN", 4),
            Map.entry("CO", 7),
            Map.entry("SE", 5),
            Map.entry("RB", 5),
            Map.entry("AD", 5));

    @Test
    void lead_nowhere_that_is_not_there() {
        var dead = new ArrayList<String>();
        for (var page : Repository.files(name -> name.endsWith(".md"))) {
            LINK.matcher(Repository.read(page))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(link -> !link.matches("(https?|mailto):.*|#.*"))
                    .filter(link -> !Files.exists(page.resolveSibling(link.replaceAll("#.*", ""))))
                    .forEach(link -> dead.add(Repository.HOME.relativize(page) + " -> " + link));
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void number_each_decision_once_and_list_it() {
        var index = Repository.read(Repository.at("docs/decisions/README.md"));

        assertThat(decisions().values()).allSatisfy(files -> assertThat(files).hasSize(1));
        assertThat(decisions().values().stream().flatMap(List::stream))
                .allSatisfy(file -> assertThat(index).contains("(" + file.getFileName() + ")"));
    }

    @Test
    void give_every_decision_the_same_shape() {
        assertThat(decisions().values().stream().flatMap(List::stream))
                .allSatisfy(file -> assertThat(Repository.read(file))
                        .contains(
                                "- Date: ",
                                "- Status: ",
                                "## Context",
                                "## Decision",
                                "## Other options",
                                "## Consequences"));
    }

    @Test
    void hold_every_decision_the_sources_cite() {
        var cited = Repository.files(name -> name.endsWith(".java") || name.endsWith(".sql")).stream()
                .flatMap(file -> CITED.matcher(Repository.read(file)).results())
                .flatMap(hit -> java.util.stream.Stream.of(hit.group(1), hit.group(2)))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());

        assertThat(cited).isNotEmpty().isSubsetOf(decisions().keySet());
    }

    private static Map<String, List<Path>> decisions() {
        return Repository.files(name -> DECISION.matcher(name).matches()).stream()
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().substring(0, 4), TreeMap::new, Collectors.toList()));
    }

    private record Feature(String id, String state, String where, String test) {}

    @Test
    void say_of_every_feature_how_far_it_is() {
        var counted = features().stream()
                .collect(Collectors.groupingBy(feature -> feature.id().split("-")[0], Collectors.counting()));

        assertThat(features()).extracting(Feature::id).doesNotHaveDuplicates();
        assertThat(features()).extracting(Feature::state).containsOnly("done", "part", "open");
        ROWS.forEach((part, rows) -> assertThat(counted).containsEntry(part, rows.longValue()));
    }

    @Test
    void point_to_code_and_tests_that_are_there() {
        var tests = Repository.files(name -> name.matches(".*(Test|IT)\\.java|.*\\.test\\.tsx?")).stream()
                .map(file -> file.getFileName().toString().replaceAll("\\.(java|test\\.tsx?)$", ""))
                .collect(Collectors.toSet());

        assertThat(features())
                .filteredOn(feature -> !feature.state().equals("open"))
                .allSatisfy(feature ->
                        assertThat(quoted(feature.where())).as(feature.id()).isNotEmpty());
        assertThat(features()).allSatisfy(feature -> {
            assertThat(quoted(feature.where())).as(feature.id()).allMatch(path -> Files.exists(Repository.at(path)));
            assertThat(tests).as(feature.id()).containsAll(quoted(feature.test()));
        });
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(hit -> hit.group(1)).toList();
    }

    private static List<Feature> features() {
        return Repository.read(Repository.at("docs/features.md"))
                .lines()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 7 && cells[1].strip().matches("[A-Z]{2}-\\d+"))
                .map(cells -> new Feature(cells[1].strip(), cells[3].strip(), cells[4], cells[5]))
                .toList();
    }

    @Test
    void name_every_library_and_no_other() throws IOException {
        var named = Repository.read(Repository.at("docs/dependencies.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> quoted(line.split("\\|")[1]).stream())
                .toList();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(named).containsExactlyInAnyOrderElementsOf(libraries());
    }

    private static Set<String> libraries() throws IOException {
        var libraries = new TreeSet<String>();
        for (var pom : Repository.files("pom.xml"::equals)) {
            Jsoup.parse(Repository.read(pom), Parser.xmlParser())
                    .select("project > dependencies > dependency, profile > dependencies > dependency")
                    .stream()
                    .filter(library -> !library.select("groupId").text().equals("io.relaydesk"))
                    .forEach(library ->
                            libraries.add(library.select("> artifactId").text()));
        }
        var pages = Json.MAPPER.readTree(Repository.read(Repository.at("web-ui/package.json")));
        for (var kind : List.of("dependencies", "devDependencies", "optionalDependencies")) {
            pages.path(kind).fieldNames().forEachRemaining(libraries::add);
        }
        return libraries;
    }
}
