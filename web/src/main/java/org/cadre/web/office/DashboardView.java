package org.cadre.web.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.reports.Spark;

/**
 * What needs the office today, and how the months went.
 *
 * @param month the last one that is over, in words
 * @param silent reports of whose months nothing is told
 */
public record DashboardView(List<Line> matters, List<Card> missed, String month, List<Card> trends,
        List<Card> silent) {
    /**
     * @param kind of {@link org.cadre.overview.Matter.Kind}
     * @param path where it is dealt with
     */
    public record Line(String kind, int count, int late, Optional<Instant> due, String path) {}

    /**
     * @param said the number of the last month
     * @param standing to its goal; empty where it is not told
     * @param path of the report of that month
     */
    public record Card(String report, String label, String said, String target, String standing, Spark spark,
            String path) {}
}
