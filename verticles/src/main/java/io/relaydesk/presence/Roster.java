package io.relaydesk.presence;

import io.relaydesk.messages.presence.PresenceQuery.Here;
import io.relaydesk.messages.presence.PresenceQuery.People;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is here, given signs of life and now. Pure. */
final class Roster {
    static final Duration GONE_AFTER = Duration.ofSeconds(45);
    static final Duration SILENT_AFTER = Duration.ofSeconds(6);

    private Roster() {}

    /** One entry per member, by name; of several connections the one that writes counts, else the latest that looks at a ticket. */
    static People of(Collection<Sign> signs, Instant now) {
        var byMember = signs.stream()
                .filter(sign -> sign.at().plus(GONE_AFTER).isAfter(now))
                .collect(Collectors.groupingBy(Sign::member));
        return new People(byMember.values().stream()
                .map(own -> here(own, now))
                .sorted(Comparator.comparing((Here here) -> here.member().name())
                        .thenComparing(here -> here.member().id()))
                .toList());
    }

    private static Here here(List<Sign> own, Instant now) {
        var best = own.stream()
                .max(Comparator.comparing((Sign sign) -> writes(sign, now))
                        .thenComparing(sign -> sign.looking() != null)
                        .thenComparing(Sign::at))
                .orElseThrow();
        return new Here(
                new Ref(best.member(), best.name(), best.staff()),
                best.looking(),
                writes(best, now) ? best.writing() : null);
    }

    private static boolean writes(Sign sign, Instant now) {
        return sign.writing() != null
                && sign.looking() != null
                && sign.writingAt().plus(SILENT_AFTER).isAfter(now);
    }

    /** Whether this is another picture than before, or only another beat. */
    static boolean moved(Sign before, Sign after, Instant now) {
        return before == null
                || !java.util.Objects.equals(before.looking(), after.looking())
                || writes(before, now) != writes(after, now)
                || before.writing() != after.writing();
    }

    static String key(UUID workspace, UUID connection) {
        return workspace + "/" + connection;
    }
}
