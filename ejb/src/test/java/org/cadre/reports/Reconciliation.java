package org.cadre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.cadre.asks.Cursor;
import org.cadre.database.TestDatabase;
import org.cadre.people.Reader;

/** That the total of a report is the sum of its rows, and of what is behind it. */
record Reconciliation(TestDatabase database, Reader reader, Period period) {
    void check(ReportKey key) {
        var report = database.call(() -> database.beans().get(Reports.class).of(key));
        var ledger = database
                .call(() -> database.beans().get(Bookkeeping.class).computed(report, period, reader.clearance()));
        var company = Objects.requireNonNull(ledger.nodes().get(""));
        for (Measure measure : report.measures()) {
            var total = company.value(measure.key());
            if (measure.adds()) {
                assertThat(ledger.nodes().entrySet().stream().filter(one -> Units.below(one.getKey(), ""))
                        .mapToLong(one -> one.getValue().value(measure.key()).numerator()).sum()).as(measure.key())
                        .isEqualTo(total.numerator());
                var axes = new HashMap<Axis, Long>();
                company.parts().forEach((part, values) -> axes.merge(report.axis(part),
                        values.getOrDefault(measure.key(), Amount.NONE).numerator(), Long::sum));
                assertThat(axes.values()).as(measure.key()).allMatch(sum -> sum == total.numerator());
            }
            if (measure.how() instanceof Measure.How.Sum && !measure.rows().isEmpty())
                assertThat(all(key, measure.key()).stream().mapToLong(Fact::amount).sum()).as(measure.key())
                        .isEqualTo(total.numerator());
        }
    }

    List<Fact> all(ReportKey key, String measure) {
        return all(key, measure, "", Optional.empty());
    }

    List<Fact> all(ReportKey key, String measure, String unit, Optional<String> part) {
        var found = new ArrayList<Fact>();
        var after = Optional.<Cursor>empty();
        List<Fact> page;
        do {
            var from = after;
            page = database.call(() -> database.beans().get(ReportDesk.class).facts(reader, key, period, unit, part,
                    measure, from, 50));
            found.addAll(page);
            if (!page.isEmpty())
                after = Optional.of(new Cursor(page.getLast().at(), page.getLast().id()));
        } while (!page.isEmpty());
        return found;
    }
}
