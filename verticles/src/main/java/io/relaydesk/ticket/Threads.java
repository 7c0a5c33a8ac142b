package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the messages of merged tickets are found. Tickets form trees: each is merged into one other or into none. Staff find a
 * ticket's messages at the root of its tree; a requester finds them in the farthest ticket on the way there that they asked for
 * themselves, so that they never see into a ticket of somebody else, and lose none of their own. Pure.
 */
record Threads(Map<UUID, Node> all) {
    /** As many tickets as one conversation may be made of; each costs a look into an index for every page. */
    static final int MOST = 51;

    /** @param mergedInto null for none */
    record Node(UUID id, UUID requester, UUID mergedInto) {
        Node into(UUID target) {
            return new Node(id, requester, target);
        }
    }

    Threads {
        all = Map.copyOf(all);
    }

    static Threads of(List<Node> nodes) {
        return new Threads(nodes.stream().collect(Collectors.toMap(Node::id, Function.identity())));
    }

    /** Where staff find its messages: itself unless it is merged. */
    UUID shownIn(UUID ticket) {
        var at = ticket;
        while (all.get(at).mergedInto() != null) at = all.get(at).mergedInto();
        return at;
    }

    /** Where its requester finds its messages: itself unless it is merged into another ticket of theirs. */
    UUID followedIn(UUID ticket) {
        var requester = all.get(ticket).requester();
        var farthest = ticket;
        for (var at = ticket; at != null; at = all.get(at).mergedInto()) {
            if (all.get(at).requester().equals(requester)) farthest = at;
        }
        return farthest;
    }

    /** Those that staff find in one conversation with it. */
    Set<UUID> with(UUID ticket) {
        var root = shownIn(ticket);
        return all.keySet().stream().filter(one -> shownIn(one).equals(root)).collect(Collectors.toSet());
    }

    /** It, and all that are merged into it, however far. */
    Set<UUID> under(UUID ticket) {
        var found = new HashSet<>(Set.of(ticket));
        while (all.values().stream()
                .filter(node -> found.contains(node.mergedInto()))
                .map(Node::id)
                .anyMatch(found::add)) {
            // until nobody is added any more
        }
        return found;
    }

    /**
     * One ticket becomes part of another.
     *
     * @throws Rejection when it is that one, when either is part of another already, or when too many would come together
     */
    Threads merged(UUID source, UUID target) {
        if (source.equals(target)) throw Rejection.invalid("sources", "A ticket cannot be merged into itself.");
        if (all.get(target).mergedInto() != null) {
            throw Rejection.conflict(
                    "ticket-merged", "The ticket to merge into is itself merged into another. Merge into that one.");
        }
        if (all.get(source).mergedInto() != null) {
            throw Rejection.conflict("ticket-merged", "One of the tickets is merged already. Undo that first.");
        }
        return attached(source, target);
    }

    /** The link alone; the target may itself be part of another. */
    Threads attached(UUID source, UUID target) {
        if (with(target).size() + with(source).size() > MOST) {
            throw Rejection.invalid(
                    "sources", "A ticket holds at most " + (MOST - 1) + " others, counting what they hold themselves.");
        }
        return changed(all.get(source).into(target));
    }

    Threads apart(UUID source) {
        return changed(all.get(source).into(null));
    }

    private Threads changed(Node node) {
        var changed = new HashMap<>(all);
        changed.put(node.id(), node);
        return new Threads(changed);
    }
}
