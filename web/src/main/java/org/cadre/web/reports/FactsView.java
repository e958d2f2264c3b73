package org.cadre.web.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /reports/{report}/rows}: what is behind one number.
 *
 * @param key of the report's words
 * @param measure of the number, in words
 * @param where period, unit and part, in words
 * @param back address of the report
 */
public record FactsView(String key, String measure, String where, List<Line> lines, Pages pages, String back)
        implements
            View {
    /**
     * @param ask id, or empty where it belongs to none that the reader may see
     * @param what its title, or what it is in words
     * @param amount what it adds to the number, or empty where that is one
     * @param found what a control found, where the report tells of such
     */
    public record Line(Instant at, String ask, String what, String amount, Optional<Found> found) {
        public Line(Instant at, String ask, String what, String amount) {
            this(at, ask, what, amount, Optional.empty());
        }
    }

    /**
     * What a control found, in words.
     *
     * @param who empty where it is about nobody, or nothing is wrong
     * @param owner who has to see to it
     * @param mend address of where that is done, or empty
     */
    public record Found(Optional<Person> who, Optional<Person> owner, String what, Optional<Instant> since,
            Optional<Instant> until, String mend) {}

    @Override
    public String template() {
        return "reports/rows";
    }
}
