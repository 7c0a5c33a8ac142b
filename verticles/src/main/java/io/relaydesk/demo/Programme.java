package io.relaydesk.demo;

import io.relaydesk.demo.Director.Play;
import io.relaydesk.messages.workspace.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** What happens in the sample company: which thread begins when, and from that every step of every ticket, in order of time. */
final class Programme {
    static final int TICKETS = 400;
    static final int DAYS = 60;
    private static final long SEED = 20_260_817;
    /** How many minutes ago the newest tickets came; every third of them is for the owner. */
    private static final List<Integer> FRESH = List.of(300, 235, 170, 120, 80, 52, 31, 17, 6);
    /** How many hours ago those in other languages came. */
    private static final List<Integer> LANGUAGES = List.of(4, 27, 75);

    private final Library library;
    private final Instant now;
    private final Rhythm rhythm;

    Programme(Library library, Instant now, Rhythm rhythm) {
        this.library = library;
        this.now = now;
        this.rhythm = rhythm;
    }

    /** @param ticket counts tickets from 0 in the order in which they open */
    record Cue(int ticket, Step step) {}

    /** Up to now, oldest first. */
    List<Cue> cues() {
        var director = new Director(library.people(), library.things(), rhythm);
        var plays = plays();
        var cues = new ArrayList<Cue>();
        for (var ticket = 0; ticket < plays.size(); ticket++) {
            for (var step : director.steps(plays.get(ticket), new SplittableRandom(SEED + ticket))) {
                if (step.at().isBefore(now)) cues.add(new Cue(ticket, step));
            }
        }
        cues.sort(Comparator.comparing(cue -> cue.step().at()));
        return cues;
    }

    private List<Play> plays() {
        var plays = new ArrayList<Play>();
        var deck = new Deck();
        openings().forEach(opens -> plays.add(new Play(deck.next(), opens, null, false)));
        for (var i = 0; i < FRESH.size(); i++) {
            var owner = i % 3 == 1 ? library.people().first(Role.OWNER) : null;
            plays.add(new Play(deck.next(), ago(Duration.ofMinutes(FRESH.get(i))), owner, true));
        }
        for (var i = 0; i < LANGUAGES.size(); i++) {
            var scenario = library.once().get(i);
            var hours = LANGUAGES.get(i);
            plays.add(new Play(
                    scenario, ago(Duration.ofHours(hours)), library.people().with(scenario.by()), hours < 12));
        }
        plays.sort(Comparator.comparing(Play::opens));
        return plays;
    }

    private Instant ago(Duration time) {
        return now.minus(time);
    }

    private List<Instant> openings() {
        var chance = new SplittableRandom(SEED);
        var newest = ago(Duration.ofHours(6));
        var openings = new ArrayList<Instant>();
        while (openings.size() < TICKETS - FRESH.size() - LANGUAGES.size()) {
            var daysAgo = chance.nextInt(DAYS);
            if (chance.nextDouble() > rhythm.weight(now, daysAgo)) continue;
            var opens = rhythm.arrival(now, daysAgo, chance);
            if (opens.isBefore(newest)) openings.add(opens);
        }
        return openings;
    }

    /** All threads come up before one comes up again. */
    private final class Deck {
        private final Random chance = new Random(SEED);
        private final List<Scenario> left = new ArrayList<>();

        Scenario next() {
            if (left.isEmpty()) {
                left.addAll(library.scenarios());
                Collections.shuffle(left, chance);
            }
            return left.removeLast();
        }
    }
}
