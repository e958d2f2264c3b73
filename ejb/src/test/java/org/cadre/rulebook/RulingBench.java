package org.cadre.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cadre.governance.Facts;

/** What one ruling of one starter rule costs, over the cases of the rules' own tests. */
final class RulingBench {
    private static final int WARM_UP = 200_000;
    private static final int RULINGS = 500_000;

    private RulingBench() {}

    private record Case(WrittenRule rule, Facts facts) {}

    public static void main(String[] args) {
        var cases = cases(StarterBook.text());
        var times = new long[RULINGS];
        int refused = 0;
        for (int i = -WARM_UP; i < RULINGS; i++) {
            var one = cases.get(Math.floorMod(i, cases.size()));
            long start = System.nanoTime();
            var ruling = one.rule().rule(one.facts());
            long time = System.nanoTime() - start;
            refused += ruling.said().equals("REFUSED") ? 1 : 0;
            if (i >= 0)
                times[i] = time;
        }
        Arrays.sort(times);
        System.out.printf(
                "one ruling of the starter book (%d cases, %,d rulings, %,d refused): p50 %,d ns, p99 %,d ns%n",
                cases.size(), RULINGS, refused, times[RULINGS / 2], times[RULINGS / 100 * 99]);
    }

    private static List<Case> cases(BookText book) {
        var compiler = new BookCompiler(book);
        var cases = new ArrayList<Case>();
        for (RuleText text : book.rules()) {
            var rule = compiler.compile("", text, 1, List.of());
            text.tests().forEach(test -> cases.add(new Case(rule,
                    book.limits().and(TestRun.facts(test, book.vocabulary(text.stage()))))));
        }
        return cases;
    }
}
