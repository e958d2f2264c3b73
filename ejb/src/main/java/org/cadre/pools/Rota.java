package org.cadre.pools;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cadre.people.ColleagueId;

/** Who is on duty when, the same every week. */
public record Rota(ZoneId zone, List<Duty> duties) {
    /** A clock that is put forward may swallow a short duty; it comes again the week after. */
    private static final int DAYS_AHEAD = 15;
    /** The longest target takes fewer, unless the rota has but minutes. */
    private static final int DAYS_COUNTED = 1000;

    /** A time in which somebody is on duty. */
    private record Span(Instant from, Instant until) {}

    public Rota {
        duties = List.copyOf(duties);
    }

    public Set<ColleagueId> onDuty(Instant at) {
        var today = at.atZone(zone).toLocalDate();
        return duties.stream().filter(duty -> duty.day() == today.getDayOfWeek())
                .filter(duty -> !at.isBefore(duty.beginsOn(today, zone)) && at.isBefore(duty.endsOn(today, zone)))
                .map(Duty::member).collect(Collectors.toSet());
    }

    /**
     * Whom to ask from then on, with that much time in which somebody is on duty; empty where nobody ever is.
     *
     * @param target more than nothing
     */
    public Optional<Calling> call(Instant at, Duration target) {
        var now = onDuty(at);
        if (!now.isEmpty())
            return Optional.of(new Calling(now, true, after(at, target)));
        return next(at).map(begin -> new Calling(onDuty(begin), false, after(begin, target)));
    }

    /** When somebody is on duty next, where nobody is. */
    private Optional<Instant> next(Instant at) {
        var today = at.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD)).flatMap(date -> spans(date).stream()).map(Span::from)
                .filter(from -> !from.isBefore(at)).findFirst();
    }

    private Instant after(Instant start, Duration target) {
        var left = target;
        var date = start.atZone(zone).toLocalDate();
        for (int i = 0; i < DAYS_COUNTED; i++, date = date.plusDays(1))
            for (Span span : spans(date)) {
                var from = span.from().isAfter(start) ? span.from() : start;
                if (!from.isBefore(span.until()))
                    continue;
                var here = Duration.between(from, span.until());
                if (here.compareTo(left) >= 0)
                    return from.plus(left);
                left = left.minus(here);
            }
        return start.plus(target);
    }

    /** Of one day, in order, those that touch or overlap as one. */
    private List<Span> spans(LocalDate date) {
        var spans = new ArrayList<Span>();
        duties.stream().filter(duty -> duty.day() == date.getDayOfWeek())
                .map(duty -> new Span(duty.beginsOn(date, zone), duty.endsOn(date, zone)))
                .filter(span -> span.from().isBefore(span.until())).sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    if (spans.isEmpty() || spans.getLast().until().isBefore(span.from()))
                        spans.add(span);
                    else if (spans.getLast().until().isBefore(span.until()))
                        spans.add(new Span(spans.removeLast().from(), span.until()));
                });
        return spans;
    }
}
