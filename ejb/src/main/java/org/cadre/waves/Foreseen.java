package org.cadre.waves;

import java.util.List;

import org.cadre.governance.Message;
import org.cadre.governance.RuleId;

/**
 * Whom an ask would reach, counted exactly; nobody outside is to be told it so.
 *
 * @param matched who fits, whatever the rules say, at most {@link Forerun#MOST}
 * @param eligible whom the rules let in of those who fit or are on duty
 * @param firstWave how many of them would be invited at once
 * @param byPool whether that are those on duty in the pool that was chosen
 * @param leftOut of those who fit, by rule
 * @param unfamiliar whether nobody is known to know, and the nearest would be asked
 */
public record Foreseen(int matched, int eligible, int firstWave, boolean byPool, List<LeftOut> leftOut,
        boolean unfamiliar) {
    public Foreseen {
        leftOut = List.copyOf(leftOut);
    }

    /** Whom a rule keeps out. */
    public record LeftOut(RuleId rule, Message reason, int people) {}
}
