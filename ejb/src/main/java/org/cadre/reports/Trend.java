package org.cadre.reports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.cadre.reports.Goal.Standing;

/**
 * How a number of the whole company did over the last months that are closed.
 *
 * @param points the oldest first, one for each month, also where it is not told
 */
public record Trend(ReportKey report, Measure measure, Goal goal, List<Point> points) {
    public Trend {
        points = List.copyOf(points);
    }

    /** @param value in the measure's own unit, see {@link Measure#value}; empty where it is left out or not known */
    public record Point(Period period, OptionalDouble value) {}

    /** Of the last month. */
    public OptionalDouble last() {
        return points.getLast().value();
    }

    /** How the last month stands to the goal; empty where it is not told. */
    public Optional<Standing> standing() {
        return last().isPresent() ? Optional.of(goal.of(last().getAsDouble())) : Optional.empty();
    }
}
