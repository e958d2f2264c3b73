package org.cadre.consensus;

import java.util.Arrays;
import java.util.BitSet;

/** Every judgment counts the same. Probabilities are shares of the votes; what is known of items is not used. */
public record MajorityVote() implements Method {
    @Override
    public Consensus settle(Judgments judgments, Gold gold) {
        return new Consensus(judgments.classes(), shares(judgments), judged(judgments));
    }

    /** By item, then class; even where nobody has judged. */
    static double[] shares(Judgments judgments) {
        int classes = judgments.classes();
        double[] shares = new double[Judgments.cells(judgments.items(), classes)];
        for (int item = 0; item < judgments.items(); item++) {
            int votes = judgments.judgmentsOf(item);
            if (votes == 0)
                Arrays.fill(shares, item * classes, (item + 1) * classes, 1.0 / classes);
            for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++)
                shares[item * classes + judgments.answerAt[at]]++;
            for (int answer = 0; answer < classes && votes > 0; answer++)
                shares[item * classes + answer] /= votes;
        }
        return shares;
    }

    static BitSet judged(Judgments judgments) {
        var judged = new BitSet(judgments.items());
        for (int item = 0; item < judgments.items(); item++)
            judged.set(item, judgments.judgmentsOf(item) > 0);
        return judged;
    }
}
