package org.cadre.work;

import java.util.ArrayList;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * One thing by which reviewers score a delivery, from 0 to {@link #BEST}.
 *
 * @param name 1 to {@link #LONGEST_NAME} characters
 * @param weight beside the others, 1 to {@link #HEAVIEST}
 * @param worst what 0 means, at most {@link #LONGEST_MEANING} characters, or empty
 * @param best what {@link #BEST} means, likewise
 */
public record Criterion(String name, int weight, String worst, String best) {
    public static final int BEST = 10;
    public static final int HEAVIEST = 100;
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_MEANING = 200;

    /** @throws BadInput naming `criterion`, `weight`, `worst` or `best` */
    public Criterion {
        name = name.strip();
        worst = worst.strip();
        best = best.strip();
        var faults = new ArrayList<Fault>();
        if (name.isEmpty())
            faults.add(new Fault("criterion", "", Message.of("bad.missing")));
        text(faults, "criterion", name, LONGEST_NAME);
        text(faults, "worst", worst, LONGEST_MEANING);
        text(faults, "best", best, LONGEST_MEANING);
        if (weight < 1 || weight > HEAVIEST)
            faults.add(new Fault("weight", Integer.toString(weight), Message.of("bad.range", 1, HEAVIEST)));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    private static void text(ArrayList<Fault> faults, String field, String said, int longest) {
        if (said.length() > longest)
            faults.add(new Fault(field, said, Message.of("bad.too-long", longest)));
        if (said.indexOf('\0') >= 0)
            faults.add(new Fault(field, "\\0", Message.of("bad.control-character")));
    }
}
