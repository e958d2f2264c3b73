package org.cadre.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report of one period and unit as one reader is shown it.
 *
 * @param unit a path, empty for the whole company
 * @param until what came about before this was counted
 * @param closed empty where the figures are those of now
 * @param least under how many people a number is left out
 * @param figures by measure
 * @param lines of the table: parts of what the figures tell, which add up to them
 * @param units from which to choose
 */
public record Statement(Report report, Period period, String unit, Instant until, Optional<Closed> closed, int least,
        Map<String, Figure> figures, List<Line> lines, List<String> units) {
    /**
     * One number.
     *
     * @param now empty where it is left out
     * @param before of the period before; empty where it is left out, or not known
     */
    public record Figure(Optional<Amount> now, Optional<Amount> before) {}

    /**
     * @param key a unit, a unit with `/.` for those directly in it, or a part such as a rule
     * @param values by measure; empty where one is left out
     */
    public record Line(String key, Map<String, Optional<Amount>> values) {}

    public Figure figure(Measure measure) {
        return figures.getOrDefault(measure.key(), new Figure(Optional.empty(), Optional.empty()));
    }
}
