package org.cadre.index.evaluation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How good one ranking is: reciprocal rank of the first right expert, whether one is first, among five, among ten, and
 * the normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002, gain 1 each).
 */
record Measures(double reciprocalRank, double first, double hit5, double hit10, double ndcg10) {

    static Measures of(List<UUID> ranked, Set<UUID> gold) {
        int best = Integer.MAX_VALUE;
        double gain = 0;
        for (int rank = 1; rank <= ranked.size(); rank++) {
            if (gold.contains(ranked.get(rank - 1))) {
                best = Math.min(best, rank);
                gain += rank <= 10 ? discount(rank) : 0;
            }
        }
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(10, gold.size()); rank++) {
            ideal += discount(rank);
        }
        return new Measures(best == Integer.MAX_VALUE ? 0 : 1.0 / best, best == 1 ? 1 : 0, best <= 5 ? 1 : 0,
                best <= 10 ? 1 : 0, gain / ideal);
    }

    double[] values() {
        return new double[]{reciprocalRank, first, hit5, hit10, ndcg10};
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }
}
