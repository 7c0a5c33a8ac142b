package io.relaydesk.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;

/** When people write: customers mostly in the morning and after work, the desk from Monday to Saturday, nobody at night. Pure. */
record Rhythm(ZoneId zone) {
    private static final int[] BY_HOUR = {0, 0, 0, 0, 0, 1, 3, 6, 9, 11, 11, 9, 8, 7, 7, 7, 8, 9, 10, 11, 10, 7, 3, 1};
    private static final int SUM = java.util.Arrays.stream(BY_HOUR).sum();

    /** Some time of the day that began {@code daysAgo} days before today's. */
    Instant arrival(Instant now, int daysAgo, RandomGenerator chance) {
        var left = chance.nextInt(SUM);
        var hour = 0;
        while ((left -= BY_HOUR[hour]) >= 0) hour++;
        return now.atZone(zone)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(hour, chance.nextInt(60), chance.nextInt(60))
                .atZone(zone)
                .toInstant();
    }

    /** Fewer people write at the weekend, and more on Mondays. */
    double weight(Instant now, int daysAgo) {
        return switch (now.atZone(zone).minusDays(daysAgo).getDayOfWeek()) {
            case MONDAY -> 1.0;
            case SATURDAY, SUNDAY -> 0.55;
            default -> 0.8;
        };
    }

    /** The first moment from then on at which somebody is at the desk. */
    Instant atDesk(Instant from, RandomGenerator chance) {
        var time = from.atZone(zone);
        while (!open(time)) {
            var opening = time.with(LocalTime.of(8, 0));
            if (!opening.isAfter(time)) opening = opening.plusDays(1);
            time = opening.plusSeconds(chance.nextInt(5_400));
        }
        return time.toInstant();
    }

    private static boolean open(ZonedDateTime time) {
        var day = time.getDayOfWeek();
        var closes = day == DayOfWeek.SATURDAY ? 14 : 18;
        return day != DayOfWeek.SUNDAY && time.getHour() >= 8 && time.getHour() < closes;
    }

    /** The first moment from then on at which people are awake. */
    Instant awake(Instant from, RandomGenerator chance) {
        var time = from.atZone(zone);
        if (time.getHour() >= 7 && time.getHour() < 23) return from;
        var morning = time.with(LocalTime.of(7, 0));
        if (!morning.isAfter(time)) morning = morning.plusDays(1);
        return morning.plusSeconds(chance.nextInt(7_200)).toInstant();
    }

    /** A length that is mostly short and sometimes long. */
    static Duration about(Duration mean, RandomGenerator chance) {
        return Duration.ofSeconds((long) (mean.toSeconds() * (0.15 + 0.85 * chance.nextExponential())));
    }
}
