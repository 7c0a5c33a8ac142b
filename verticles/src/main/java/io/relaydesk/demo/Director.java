package io.relaydesk.demo;

import io.relaydesk.demo.Scenario.Line;
import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.messages.workspace.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Plays one thread: who takes it, who says what, and when. The same chance gives the same play. */
final class Director {
    private static final List<Channel> CHANNELS =
            List.of(Channel.PORTAL, Channel.PORTAL, Channel.PORTAL, Channel.EMAIL, Channel.EMAIL, Channel.CHAT);
    private final Cast cast;
    private final Map<String, List<String>> things;
    private final Rhythm rhythm;

    Director(Cast cast, Map<String, List<String>> things, Rhythm rhythm) {
        this.cast = cast;
        this.things = things;
        this.rhythm = rhythm;
    }

    /** @param assignee null: whoever has time. @param hurried all of it within a few hours, whatever the clock says */
    record Play(Scenario scenario, Instant opens, Person assignee, boolean hurried) {}

    List<Step> steps(Play play, RandomGenerator chance) {
        return new Run(play, chance).steps();
    }

    private final class Run {
        private final Play play;
        private final RandomGenerator chance;
        private final Scenario scenario;
        private final Person requester;
        private final Phrases phrases;
        private final List<Step> steps = new ArrayList<>();
        /** Some threads drag on. */
        private final int pace;

        private Person assignee;
        private Instant time;
        private boolean greeted;

        Run(Play play, RandomGenerator chance) {
            this.play = play;
            this.chance = chance;
            this.scenario = play.scenario();
            this.requester = cast.requester(scenario, chance);
            this.assignee = play.assignee() != null ? play.assignee() : cast.agent(chance);
            this.time = play.opens();
            this.pace = chance.nextInt(100) < 35 ? 6 : 1;
            this.phrases = new Phrases(things, chance, requester, time, rhythm.zone());
        }

        List<Step> steps() {
            var lines = scenario.thread();
            steps.add(new Step.Open(
                    time,
                    requester,
                    phrases.fill(scenario.subject(), requester),
                    CHANNELS.get(chance.nextInt(CHANNELS.size())),
                    phrases.fill(lines.getFirst().text(), requester)));
            takeUp();
            var silent = chance.nextInt(100) < 14;
            for (var line : lines.subList(1, lines.size())) {
                if (silent && greeted && line.voice() == Scenario.Voice.CUSTOMER) {
                    giveUp();
                    return steps;
                }
                say(line);
            }
            if ("solved".equals(lines.getLast().status())) close();
            return steps;
        }

        /** Somebody takes it, or the manager hands it out; then it is known how urgent it is. */
        private void takeUp() {
            desk(Duration.ofMinutes(50), Duration.ofMinutes(130));
            var manager = cast.first(Role.MANAGER);
            var handedOut = assignee.role() == Role.OWNER || chance.nextInt(4) == 0;
            steps.add(new Step.Change(time, handedOut ? manager : assignee, scenario.priority(), assignee, "open"));
        }

        private void say(Line line) {
            switch (line.voice()) {
                case CUSTOMER -> {
                    customer();
                    write(requester, Visibility.PUBLIC, phrases.fill(line.text(), requester), line.status());
                }
                case AGENT -> {
                    if (greeted && chance.nextInt(100) < 7) handOver();
                    desk(Duration.ofHours(4L * pace), Duration.ofMinutes(16));
                    write(assignee, Visibility.PUBLIC, letter(line), line.status());
                    if ("on-hold".equals(line.status()) && !play.hurried()) {
                        time = time.plus(Duration.ofHours(chance.nextInt(18, 100)));
                    }
                }
                case NOTE -> {
                    desk(Duration.ofMinutes(14), Duration.ofMinutes(4));
                    write(assignee, Visibility.INTERNAL, phrases.fill(line.text(), assignee), line.status());
                }
                case WAREHOUSE -> {
                    desk(Duration.ofMinutes(70), Duration.ofMinutes(9));
                    var colleague = cast.first(Role.MEMBER);
                    write(colleague, Visibility.INTERNAL, phrases.fill(line.text(), colleague), line.status());
                }
            }
        }

        private String letter(Line line) {
            var greeting = greeted ? "" : scenario.greeting() + "\n";
            greeted = true;
            return phrases.fill(greeting + line.text() + "\n" + scenario.closing(), assignee);
        }

        private void write(Person by, Visibility visibility, String text, String status) {
            steps.add(new Step.Write(time, by, visibility, text, status));
        }

        private void handOver() {
            var next = cast.agent(chance);
            if (next.equals(assignee) || play.assignee() != null) return;
            desk(Duration.ofMinutes(40), Duration.ofMinutes(5));
            steps.add(new Step.Change(time, assignee, null, next, null));
            assignee = next;
        }

        /** The customer does not answer any more. */
        private void giveUp() {
            time = time.plus(Duration.ofDays(chance.nextInt(9, 14)));
            desk(Duration.ofHours(2), Duration.ofHours(2));
            steps.add(new Step.Change(time, assignee, null, null, "solved"));
            close();
        }

        private void close() {
            time = time.plus(Duration.ofDays(chance.nextInt(5, 9)));
            desk(Duration.ofHours(3), Duration.ofHours(3));
            steps.add(new Step.Change(time, assignee, null, null, "closed"));
        }

        private void desk(Duration usually, Duration hurried) {
            var later = time.plus(Rhythm.about(play.hurried() ? hurried : usually, chance))
                    .plusSeconds(20);
            time = play.hurried() ? later : rhythm.atDesk(later, chance);
        }

        private void customer() {
            var pause = Rhythm.about(Duration.ofMinutes(play.hurried() ? 25 : 560L * pace), chance);
            var later = time.plus(pause).plusSeconds(60);
            time = play.hurried() ? later : rhythm.awake(later, chance);
        }
    }
}
