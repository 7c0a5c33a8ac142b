package io.relaydesk.mail;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The newest caught mails: at most 500 and about 32 million characters; older ones make room. Safe for every thread. */
final class Pile {
    static final int MOST = 500;
    private static final long MOST_CHARACTERS = 32_000_000;

    private final ArrayDeque<CaughtMail> newestFirst = new ArrayDeque<>();
    private long characters;
    private long last;

    interface Writer {
        CaughtMail write(long id) throws Exception;
    }

    /** Adds what is written for the next id. */
    synchronized void add(Writer writer) throws Exception {
        var mail = writer.write(last + 1);
        last = mail.id();
        newestFirst.addFirst(mail);
        characters += mail.size();
        while (newestFirst.size() > MOST || characters > MOST_CHARACTERS && newestFirst.size() > 1) {
            characters -= newestFirst.removeLast().size();
        }
    }

    synchronized List<CaughtMail> all() {
        return List.copyOf(newestFirst);
    }

    synchronized Optional<CaughtMail> with(long id) {
        return newestFirst.stream().filter(mail -> mail.id() == id).findFirst();
    }

    /** The id of the newest; 0 when none came yet. */
    synchronized long newest() {
        return last;
    }
}
