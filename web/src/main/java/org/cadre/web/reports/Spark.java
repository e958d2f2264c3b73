package org.cadre.web.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small line that tells how a number moved.
 *
 * @param words what somebody hears who does not see it
 * @param values from the oldest on; empty where one is not told, which parts the line
 * @param target where it should be
 */
public record Spark(String words, List<OptionalDouble> values, double target) {
    /** Its size in units of the picture. */
    public static final int WIDTH = 160;
    public static final int HEIGHT = 40;
    private static final int EDGE = 4;

    /** @param x from the left and `y` from above */
    public record Dot(int x, int y) {}

    public Spark {
        values = List.copyOf(values);
    }

    /** The values that follow each other without a gap, as the points of a line. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        var line = new ArrayList<Dot>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent())
                line.add(new Dot(x(i), y(values.get(i).getAsDouble())));
            if (values.get(i).isEmpty() || i == values.size() - 1) {
                if (line.size() > 1)
                    lines.add(line.stream().map(dot -> String.format(Locale.ROOT, "%d,%d", dot.x(), dot.y()))
                            .collect(Collectors.joining(" ")));
                line.clear();
            }
        }
        return lines;
    }

    /** One for each value that is told. */
    public List<Dot> dots() {
        return IntStream.range(0, values.size()).filter(i -> values.get(i).isPresent())
                .mapToObj(i -> new Dot(x(i), y(values.get(i).orElseThrow()))).toList();
    }

    public int targetY() {
        return y(target);
    }

    private int x(int i) {
        return EDGE + Math.round((WIDTH - 2f * EDGE) * i / Math.max(1, values.size() - 1));
    }

    private int y(double value) {
        double most = Math.max(target, values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(0));
        return HEIGHT - EDGE - (int) Math.round((HEIGHT - 2 * EDGE) * value / Math.max(most, Double.MIN_NORMAL));
    }
}
