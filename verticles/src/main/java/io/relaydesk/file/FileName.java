package io.relaydesk.file;

import io.relaydesk.platform.Words;
import java.nio.charset.StandardCharsets;

/** What a file is called, made fit to be shown and to be saved under. Pure. */
record FileName(String text) {
    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 20;
    /** Not possible in names on Windows, or a sign of a path. */
    private static final String ODD = "[\\\\/:*?\"<>|]";

    /**
     * Without folders, control and direction characters; at most 200 characters, of which the ending stays. What is nothing then
     * is called "file".
     */
    static FileName of(String typed) {
        var last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var clean = Words.clean(last).replaceAll(ODD, "_").replaceAll("^[.\\s]+|[.\\s]+$", "");
        return new FileName(clean.isEmpty() ? "file" : shortened(clean));
    }

    private static String shortened(String name) {
        if (Words.length(name) <= LONGEST) return name;
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - Words.length(ending))) + ending;
    }

    /** The header that has a browser save it under this name, or show it where {@code inline} (RFC 6266, RFC 8187). */
    String disposition(boolean inline) {
        var plain = text.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0))
                encoded.append(letter);
            else encoded.append('%').append(String.format("%02X", octet & 0xff));
        }
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
