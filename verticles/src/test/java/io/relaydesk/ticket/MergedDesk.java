package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.Threads.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A desk of tickets that are merged, split and answered at random, as the rules have it: who finds which message where. The real
 * desk is held against it.
 */
final class MergedDesk {
    /** @param home the ticket it was written to, or where the last split brought it */
    record Message(String text, UUID author, UUID home, int order) {
        Message in(UUID ticket) {
            return new Message(text, author, ticket, order);
        }
    }

    /** @param before where each message was */
    record Split(UUID source, UUID target, Map<String, UUID> before) {}

    Threads threads = new Threads(Map.of());
    final Map<String, Message> messages = new LinkedHashMap<>();
    final List<Split> splits = new ArrayList<>();

    void open(UUID ticket, UUID requester, String text) {
        var all = new HashMap<>(threads.all());
        all.put(ticket, new Node(ticket, requester, null));
        threads = new Threads(all);
        say(ticket, requester, text);
    }

    /** As the desk has it: who may know of a merge writes to the whole, others to their own part. */
    void say(UUID ticket, UUID author, String text) {
        var requester = threads.all().get(ticket).requester();
        var place = author.equals(requester) ? threads.followedIn(ticket) : threads.shownIn(ticket);
        messages.put(text, new Message(text, author, place, messages.size()));
    }

    /** @throws Rejection as the desk refuses it */
    void merge(UUID target, UUID source) {
        threads = threads.merged(source, target);
    }

    void unmerge(UUID source) {
        threads = threads.apart(source);
    }

    /** @return why it would be refused; null when it would not */
    String whyNoSplit(UUID ticket, List<String> chosen) {
        if (merged(ticket)) return "merged";
        var requesters = chosen.stream()
                .map(text -> threads.all().get(messages.get(text).home()).requester())
                .distinct()
                .count();
        if (requesters > 1) return "two requesters";
        return chosen.size() == seenByStaff(ticket).size() ? "all of it" : null;
    }

    void split(UUID ticket, UUID created, List<String> chosen) {
        var requester =
                threads.all().get(messages.get(chosen.getFirst()).home()).requester();
        var all = new HashMap<>(threads.all());
        all.put(created, new Node(created, requester, null));
        threads = new Threads(all);
        var before = new LinkedHashMap<String, UUID>();
        for (var text : chosen) {
            before.put(text, messages.get(text).home());
            messages.computeIfPresent(text, (_, message) -> message.in(created));
        }
        splits.add(new Split(ticket, created, before));
    }

    boolean standsUpon(Split split) {
        return merged(split.target())
                || split.before().keySet().stream()
                        .anyMatch(text -> !messages.get(text).home().equals(split.target()))
                || threads.shownIn(whole(split)).equals(split.target());
    }

    private UUID whole(Split split) {
        var requester = threads.all().get(split.target()).requester();
        var same = requester.equals(threads.all().get(split.source()).requester());
        var oldest = Collections.min(
                split.before().keySet(),
                Comparator.comparing(text -> messages.get(text).order()));
        return same ? split.source() : split.before().get(oldest);
    }

    /** @throws Rejection when too many tickets would come together */
    void unsplit(Split split) {
        threads = threads.attached(split.target(), whole(split));
        split.before().forEach((text, home) -> messages.computeIfPresent(text, (_, message) -> message.in(home)));
        splits.remove(split);
    }

    boolean merged(UUID ticket) {
        return threads.all().get(ticket).mergedInto() != null;
    }

    List<UUID> tickets() {
        return threads.all().keySet().stream().sorted().toList();
    }

    /** What staff read in a ticket that stands for itself. */
    List<String> seenByStaff(UUID ticket) {
        return messages.values().stream()
                .filter(message -> threads.shownIn(message.home()).equals(ticket))
                .map(Message::text)
                .toList();
    }

    /** What its requester reads in a ticket. */
    List<String> seenByRequester(UUID ticket) {
        return messages.values().stream()
                .filter(message -> threads.followedIn(message.home()).equals(ticket))
                .map(Message::text)
                .toList();
    }

    static <T> T any(Random chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
