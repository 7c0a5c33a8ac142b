package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.MergedDesk.Split;
import io.relaydesk.ticket.Threads.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain 3, no. 10: every message belongs to exactly one visible thread, and none is lost. */
@DisplayName("The threads of merged tickets")
class ThreadsTest {
    private static final UUID RITA = new UUID(0, 1);
    private static final UUID REX = new UUID(0, 2);
    private static final UUID ANN = new UUID(0, 3);

    private final UUID one = new UUID(1, 1);
    private final UUID two = new UUID(1, 2);
    private final UUID three = new UUID(1, 3);

    @Test
    void end_at_the_last_ticket_for_staff_and_at_the_last_own_one_for_the_requester() {
        var threads =
                Threads.of(List.of(new Node(one, RITA, two), new Node(two, REX, three), new Node(three, RITA, null)));

        assertThat(threads.shownIn(one)).isEqualTo(three);
        assertThat(threads.followedIn(one)).isEqualTo(three);
        assertThat(threads.shownIn(two)).isEqualTo(three);
        assertThat(threads.followedIn(two)).isEqualTo(two);
        assertThat(threads.under(two)).containsExactlyInAnyOrder(one, two);
        assertThat(threads.with(two)).containsExactlyInAnyOrder(one, two, three);
    }

    @Test
    void never_close_and_never_fork() {
        var threads =
                Threads.of(List.of(new Node(one, RITA, two), new Node(two, RITA, null), new Node(three, RITA, null)));

        assertThatThrownBy(() -> threads.merged(two, two)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> threads.merged(two, one)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> threads.merged(one, three)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> threads.merged(three, one)).isInstanceOf(Rejection.class);
        assertThat(threads.merged(two, three).apart(two)).isEqualTo(threads);
    }

    @Test
    void hold_fifty_others_at_most() {
        var nodes = new ArrayList<>(List.of(new Node(one, RITA, null), new Node(two, RITA, null)));
        IntStream.range(0, 50).forEach(number -> nodes.add(new Node(new UUID(2, number), RITA, one)));

        assertThatThrownBy(() -> Threads.of(nodes).merged(two, one)).isInstanceOf(Rejection.class);
        nodes.removeLast();
        assertThat(Threads.of(nodes).merged(two, one).shownIn(two)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lose_no_message_and_show_none_twice_whatever_is_done(long seed) {
        var chance = new Random(seed);
        var desk = new MergedDesk();
        var number = 0;
        for (var step = 0; step < 2_000; step++) {
            switch (step < 10 ? 0 : chance.nextInt(12)) {
                case 0 -> desk.open(new UUID(9, ++number), chance.nextBoolean() ? RITA : REX, "message " + step);
                case 1, 2, 3 -> merge(desk, chance);
                case 4, 5 -> unmerge(desk, chance);
                case 6 -> split(desk, chance, new UUID(9, ++number));
                case 7 -> unsplit(desk, chance);
                default -> reply(desk, chance, "message " + step);
            }
            check(desk);
        }
        assertThat(desk.messages).hasSizeGreaterThan(500);
    }

    private static void reply(MergedDesk desk, Random chance, String text) {
        var ticket = MergedDesk.any(chance, desk.tickets());
        desk.say(
                ticket,
                chance.nextBoolean() ? ANN : desk.threads.all().get(ticket).requester(),
                text);
    }

    private static void merge(MergedDesk desk, Random chance) {
        var source = MergedDesk.any(chance, desk.tickets());
        var before = desk.threads;
        try {
            desk.merge(MergedDesk.any(chance, desk.tickets()), source);
        } catch (Rejection refused) {
            assertThat(desk.threads).isEqualTo(before);
            return;
        }
        var after = desk.threads;
        desk.unmerge(source);
        assertThat(desk.threads).isEqualTo(before);
        desk.threads = after;
    }

    private static void unmerge(MergedDesk desk, Random chance) {
        var merged = desk.tickets().stream().filter(desk::merged).toList();
        if (!merged.isEmpty()) desk.unmerge(MergedDesk.any(chance, merged));
    }

    private static void split(MergedDesk desk, Random chance, UUID created) {
        var ticket = MergedDesk.any(chance, desk.tickets());
        var chosen = new ArrayList<>(desk.seenByStaff(ticket));
        Collections.shuffle(chosen, chance);
        var some = chosen.subList(0, chosen.isEmpty() ? 0 : 1 + chance.nextInt(chosen.size()));
        if (some.isEmpty() || desk.whyNoSplit(ticket, some) != null) return;
        var before = desk.seenByStaff(ticket);

        desk.split(ticket, created, some);

        var undone = new MergedDesk();
        undone.threads = desk.threads;
        undone.messages.putAll(desk.messages);
        undone.splits.addAll(desk.splits);
        if (undone.threads.with(ticket).size() == Threads.MOST) return;
        undone.unsplit(undone.splits.getLast());
        assertThat(undone.seenByStaff(ticket)).isEqualTo(before);
    }

    private static void unsplit(MergedDesk desk, Random chance) {
        if (desk.splits.isEmpty()) return;
        Split split = MergedDesk.any(chance, desk.splits);
        if (desk.standsUpon(split)) return;
        try {
            desk.unsplit(split);
        } catch (Rejection full) {
            assertThat(desk.threads.with(split.source())).hasSizeGreaterThan(1);
        }
    }

    private static void check(MergedDesk desk) {
        var forStaff = new ArrayList<String>();
        var forRequesters = new ArrayList<String>();
        for (var ticket : desk.tickets()) {
            if (!desk.merged(ticket)) forStaff.addAll(desk.seenByStaff(ticket));
            if (desk.threads.followedIn(ticket).equals(ticket)) {
                var requester = desk.threads.all().get(ticket).requester();
                var seen = desk.seenByRequester(ticket);
                seen.forEach(text -> assertThat(desk.threads
                                .all()
                                .get(desk.messages.get(text).home())
                                .requester())
                        .isEqualTo(requester));
                forRequesters.addAll(seen);
            }
        }
        for (var seen : List.of(forStaff, forRequesters)) {
            assertThat(new HashSet<>(seen)).hasSize(seen.size()).isEqualTo(desk.messages.keySet());
        }
    }
}
