package io.relaydesk.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** Whole days, in UTC. Pure. @param from null for no beginning. @param to not part of it; null for no end */
record SearchSpan(Instant from, Instant to) {
    static final SearchSpan ALWAYS = new SearchSpan(null, null);
    private static final int MOST_MONTHS = 24;

    /** @param typed a day, two with .. between them, or one after a comparison */
    static SearchSpan of(String typed) {
        try {
            if (typed.startsWith(">=")) return new SearchSpan(day(typed.substring(2), 0), null);
            if (typed.startsWith("<=")) return new SearchSpan(null, day(typed.substring(2), 1));
            if (typed.startsWith(">")) return new SearchSpan(day(typed.substring(1), 1), null);
            if (typed.startsWith("<")) return new SearchSpan(null, day(typed.substring(1), 0));
            var between = typed.indexOf("..");
            return between < 0
                    ? new SearchSpan(day(typed, 0), day(typed, 1))
                    : new SearchSpan(day(typed.substring(0, between), 0), day(typed.substring(between + 2), 1));
        } catch (DateTimeParseException _) {
            throw SearchWords.refused("Write days as 2026-01-31, >2026-01-31, <2026-01-31 or 2026-01-01..2026-01-31.");
        }
    }

    private static Instant day(String typed, int later) {
        var day = LocalDate.parse(typed);
        if (day.getYear() < 1970 || day.getYear() > 2999) throw new DateTimeParseException("far away", typed, 0);
        return day.plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Both at once. */
    SearchSpan and(SearchSpan other) {
        return new SearchSpan(
                from == null || other.from != null && other.from.isAfter(from) ? other.from : from,
                to == null || other.to != null && other.to.isBefore(to) ? other.to : to);
    }

    /** The months it touches, as 202601; empty when it has no two ends, or they are far apart. */
    List<String> months() {
        if (from == null || to == null || !from.isBefore(to)) return List.of();
        var first = YearMonth.from(from.atOffset(ZoneOffset.UTC));
        var last = YearMonth.from(to.minusMillis(1).atOffset(ZoneOffset.UTC));
        var months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .limit(MOST_MONTHS + 1)
                .map(month -> month.toString().replace("-", ""))
                .toList();
        return months.size() > MOST_MONTHS ? List.of() : months;
    }
}
