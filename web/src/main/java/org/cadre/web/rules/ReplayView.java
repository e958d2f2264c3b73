package org.cadre.web.rules;

import java.time.Instant;
import java.util.List;

import org.cadre.asks.Cursor;
import org.cadre.replay.Replay;

/**
 * What a rule would have changed.
 *
 * @param outcomes each with its count
 * @param next the cursor to go on with, or empty
 */
public record ReplayView(Instant since, long cases, long looked, long untold, long changed, List<Count> outcomes,
        List<Line> lines, long milliseconds, String next) {
    /** @param said {@code REFUSED} and the like; messages: {@code rules.said.X} */
    public record Count(String said, long number) {}

    /** A case to click. */
    public record Line(Instant at, String ask, String title, String was, String would) {}

    public static ReplayView of(Replay replay) {
        return new ReplayView(replay.since(), replay.cases(), replay.looked(), replay.untold(), replay.changed(),
                replay.outcomes().entrySet().stream().map(one -> new Count(one.getKey(), one.getValue())).toList(),
                replay.newest().stream().map(one -> new Line(one.at(), one.ask().toString(), one.title(),
                        one.turn().was(), one.turn().would())).toList(),
                replay.took().toMillis(), replay.next().map(Cursor::toString).orElse(""));
    }
}
