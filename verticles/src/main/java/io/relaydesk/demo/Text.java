package io.relaydesk.demo;

/** Plain paragraphs, one per line, as the ticket concern keeps what people write. */
final class Text {
    private static final int LONGEST_PREVIEW = 140;

    private Text() {}

    static String html(String text) {
        var safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<p>" + safe.replaceAll("\\n+", "</p><p>") + "</p>";
    }

    static String plain(String text) {
        return text.replaceAll("\\n+", "\n\n");
    }

    static String preview(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_PREVIEW ? line : line.substring(0, LONGEST_PREVIEW - 1) + "…";
    }
}
