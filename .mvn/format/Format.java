import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks or applies the one Java style: palantir-java-format, 4 spaces, 120 columns. Run by Maven in the JDK that compiles,
 * because the formatter borrows that JDK's parser and Maven's own JDK may be older.
 *
 * <p>Arguments: {@code check} or {@code apply}, the root folder, the formatter's version. Files known to be clean are
 * remembered by their content in {@code target/formatted}, so a second check costs a second.
 */
class Format {
    static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    static final Pattern BARE_UNDERSCORE = Pattern.compile("(?<=[(,]\\s{0,200})_(?=\\s*[,)])");

    public static void main(String[] arguments) throws IOException {
        var apply = arguments[0].equals("apply");
        var root = Path.of(arguments[1]);
        var memory = root.resolve("target/formatted");
        Set<String> clean = ConcurrentHashMap.newKeySet();
        if (Files.exists(memory)) {
            clean.addAll(Files.readAllLines(memory));
        }
        Set<String> cleanNow = ConcurrentHashMap.newKeySet();
        var complaints = new ConcurrentLinkedQueue<String>();
        sources(root).parallelStream().forEach(file -> {
            try {
                var found = Files.readString(file);
                var key = key(arguments[2], found);
                if (!clean.contains(key)) {
                    var wanted = format(found);
                    if (!wanted.equals(found) && !apply) {
                        complaints.add(root.relativize(file) + " is not formatted");
                        return;
                    }
                    if (!wanted.equals(found)) {
                        Files.writeString(file, wanted);
                        IO.println("formatted " + root.relativize(file));
                    }
                    key = key(arguments[2], wanted);
                }
                cleanNow.add(key);
            } catch (FormatterException | IOException problem) {
                complaints.add(
                        root.relativize(file) + ":" + problem.getMessage().strip());
            }
        });
        Files.createDirectories(memory.getParent());
        Files.write(memory, cleanNow.stream().sorted().toList());
        complaints.stream().sorted().forEach(System.err::println);
        if (!complaints.isEmpty()) {
            System.err.println("Run ./relaydesk format.");
            System.exit(1);
        }
    }

    /** The formatter knows {@code var _} in a record pattern, but stumbles over a bare {@code _}: it gets the former. */
    static String format(String source) throws FormatterException {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException problem) {
            var where = problem.diagnostics().getFirst();
            if (!where.message().contains("expected token: '_'")) throw problem;
            var line = source.lines()
                    .limit(where.line() - 1)
                    .mapToInt(text -> text.length() + 1)
                    .sum();
            var underscore = BARE_UNDERSCORE.matcher(source);
            if (!underscore.find(line + where.column())) throw problem;
            return format(source.substring(0, underscore.start()) + "var " + source.substring(underscore.start()));
        }
    }

    static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return Stream.concat(modules.map(module -> module.resolve("src")), Stream.of(root.resolve(".mvn")))
                    .filter(Files::isDirectory)
                    .flatMap(Format::javaFilesIn)
                    .toList();
        }
    }

    static Stream<Path> javaFilesIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static String key(String version, String content) {
        return UUID.nameUUIDFromBytes((version + content).getBytes(UTF_8)).toString();
    }
}
