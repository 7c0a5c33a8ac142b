package io.relaydesk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of this repository, as a reader of a clone sees them. */
final class Repository {
    static final Path HOME = home();
    private static final Set<String> MADE = Set.of("target", "node_modules", ".git", "data", "dist");

    private Repository() {}

    private static Path home() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("relaydesk"))) folder = folder.getParent();
        return folder;
    }

    static Path at(String path) {
        return HOME.resolve(path);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In order of their names. */
    static List<Path> files(Predicate<String> name) {
        try (var walk = Files.walk(HOME)) {
            return walk.filter(file -> written(HOME.relativize(file)))
                    .filter(Files::isRegularFile)
                    .filter(file -> name.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean written(Path path) {
        for (var part : path) {
            if (MADE.contains(part.toString())) return false;
        }
        return true;
    }

    /** The sources that are shipped. */
    static List<Path> sources() {
        return files(name -> name.endsWith(".java")).stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }
}
