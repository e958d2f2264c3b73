package org.cadre.index.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One group of questions, measured for several methods. */
final class Table {

    private static final List<String> COLUMNS = List.of("MRR", "P@1", "hit@5", "hit@10", "nDCG@10");

    private final String title;
    private final Map<String, List<Measures>> methods = new LinkedHashMap<>();
    private int leftOut;

    Table(String title) {
        this.title = title;
    }

    void add(String method, Measures measures) {
        methods.computeIfAbsent(method, _ -> new ArrayList<>()).add(measures);
    }

    /** A question that nobody could have been right for. */
    void leaveOut() {
        leftOut++;
    }

    /** Mean reciprocal rank of a method. */
    double mrr(String method) {
        return Bootstrap.mean(column(method, 0)).mean();
    }

    String print() {
        StringBuilder out = new StringBuilder();
        int n = methods.values().stream().mapToInt(List::size).max().orElse(0);
        out.append(String.format(Locale.ROOT, "%n%s: n = %d, left out %d%n", title, n, leftOut));
        if (n == 0) {
            return out.toString();
        }
        out.append(String.format(Locale.ROOT, "  %-34s", ""));
        COLUMNS.forEach(column -> out.append(String.format(Locale.ROOT, "%-21s", column)));
        out.append(System.lineSeparator());
        for (String method : methods.keySet()) {
            out.append(String.format(Locale.ROOT, "  %-34s", method));
            for (int column = 0; column < COLUMNS.size(); column++) {
                out.append(print(Bootstrap.mean(column(method, column)))).append("  ");
            }
            out.append(System.lineSeparator());
        }
        return out.append(paired()).toString();
    }

    /** The first method against the second. */
    private String paired() {
        List<String> names = List.copyOf(methods.keySet());
        Bootstrap.Interval by = Bootstrap.difference(column(names.get(0), 0), column(names.get(1), 0));
        String verdict = by.low() > 0 ? "above" : by.high() < 0 ? "below" : "not told apart from";
        return String.format(Locale.ROOT, "  MRR of \"%s\" minus \"%s\", paired: %+.3f [%+.3f, %+.3f]: %s it%n",
                names.get(0), names.get(1), by.mean(), by.low(), by.high(), verdict);
    }

    private double[] column(String method, int column) {
        return methods.getOrDefault(method, List.of()).stream().mapToDouble(measures -> measures.values()[column])
                .toArray();
    }

    private static String print(Bootstrap.Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.mean(), interval.low(), interval.high());
    }
}
