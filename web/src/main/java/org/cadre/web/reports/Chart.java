package org.cadre.web.reports;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Bars below each other.
 *
 * @param title what is told
 * @param target where a line is drawn, as a part of the width
 */
public record Chart(String title, List<Bar> bars, OptionalDouble target) {
    /** The width of the whole in units of the picture. */
    public static final int WIDTH = 420;
    private static final int STEP = 44;

    /** @param part of the width, from 0 to 1 */
    public record Bar(String label, String said, double part) {
        public int width() {
            return (int) Math.round(part * WIDTH);
        }
    }

    public int height() {
        return bars.size() * STEP + 8;
    }

    public int top(int bar) {
        return bar * STEP + 4;
    }

    /** What somebody hears who does not see it. */
    public String words() {
        return String.join("; ", bars.stream().map(bar -> bar.label() + ": " + bar.said()).toList());
    }
}
