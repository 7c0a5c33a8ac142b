package io.relaydesk.file;

import java.util.Set;
import org.apache.tika.Tika;

/** What a file is by its content; the name only helps where the content leaves it open. */
final class FileType {
    /** Enough to know a format by. */
    static final int BEGINNING = 64 * 1024;

    /** What {@link Pictures} makes smaller forms of. SVG is a program and no picture. */
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private static final Tika TIKA = new Tika();
    private static final int LONGEST = 100;

    private FileType() {}

    static String of(byte[] beginning, String name) {
        var found = TIKA.detect(beginning, name);
        return found.length() > LONGEST ? "application/octet-stream" : found;
    }

    static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }
}
