package org.cadre.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What fifty refusals add to a ranking over 100,000 experts with 200,000 answers, both measured in turn in one run. */
final class RefusalBench {

    private static final int EXPERTS = 100_000;
    private static final int ANSWERS = 200_000;
    private static final int RULES = 50;
    private static final int WARM_UP = 100;
    private static final int NEEDS = 500;
    private static final List<String> EMPLOYMENTS = List.of("EMPLOYEE", "CONTRACTOR", "INTERN");
    private static final List<String> REGIMES = List.of("EAR", "ITAR", "DUAL_USE");
    private static final int WORDS = 5_000;

    private final Random random = new Random(20261129);
    private final ExpertiseIndex index = ExpertiseIndex.inMemory();

    private RefusalBench() {}

    public static void main(String[] args) {
        RefusalBench bench = new RefusalBench();
        bench.fill();
        bench.measure();
        bench.index.close();
    }

    private void fill() {
        for (int i = 0; i < EXPERTS; i++) {
            index.put(ExpertProfile.of(new UUID(1, i), "Expert " + i).withAbout(text(8))
                    .withAccess(Access.cleared(random.nextInt(4)))
                    .withSkills(SkillClaim.of(new UUID(9, random.nextInt(500)), word())).withFacts(facts(i)));
        }
        for (int i = 0; i < ANSWERS; i++) {
            index.put(Evidence.of(new UUID(2, i), new UUID(1, random.nextInt(EXPERTS)), text(8), text(40),
                    Company.NOW.minus(Duration.ofHours(1 + random.nextInt(20_000)))));
        }
        index.refresh();
        index.compact();
    }

    private ExpertFacts facts(int id) {
        return new ExpertFacts(
                Map.of("clearance", (long) random.nextInt(4), "minutes", (long) random.nextInt(600)),
                Map.of("id", Set.of("id" + id), "unit", Set.of("C/" + random.nextInt(20) + "/" + random.nextInt(50)),
                        "country", Set.of("c" + random.nextInt(40)), "employment",
                        Set.of(EMPLOYMENTS.get(random.nextInt(3))), "authorisations",
                        random.nextInt(3) == 0 ? Set.of(REGIMES.get(random.nextInt(3))) : Set.of(), "skills",
                        new HashSet<>(List.of(word(), word(), word()))));
    }

    private void measure() {
        long[] bare = new long[NEEDS];
        long[] ruled = new long[NEEDS];
        System.out.printf("the first ranking with %d rules, when nothing is known of them: %.0f ms%n", RULES,
                time(need(0)) / 1e6);
        for (int i = -WARM_UP; i < NEEDS; i++) {
            Need filtered = need(random.nextInt(2));
            Need need = filtered.filtered(ExpertFilters.NONE);
            boolean bareFirst = i % 2 == 0;
            long one = time(bareFirst ? need : filtered);
            long other = time(bareFirst ? filtered : need);
            if (i >= 0) {
                bare[i] = bareFirst ? one : other;
                ruled[i] = bareFirst ? other : one;
            }
        }
        Arrays.sort(bare);
        Arrays.sort(ruled);
        System.out.printf("ranking over %,d experts without rules: p50 %.2f ms, p99 %.2f ms%n", EXPERTS,
                at(bare, 50), at(bare, 99));
        System.out.printf("with %d rules: p50 %.2f ms, p99 %.2f ms%n", RULES, at(ruled, 50), at(ruled, 99));
        System.out.printf("ratio: p50 %.2f, p99 %.2f (at most 1.5 wanted)%n", at(ruled, 50) / at(bare, 50),
                at(ruled, 99) / at(bare, 99));
    }

    private Need need(int classification) {
        return Need.of(text(6), text(30), Company.NOW).classified(classification, null)
                .filtered(ExpertFilters.but(rules(classification)));
    }

    private long time(Need need) {
        long start = System.nanoTime();
        index.rank(need, 60);
        return System.nanoTime() - start;
    }

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    /** Most depend on nothing, on the need's classification, or on one of a few places; two are the need's own. */
    private List<Refusal> rules(int classification) {
        List<Refusal> rules = new ArrayList<>();
        String country = "c" + random.nextInt(4);
        rules.add(Refusal.of(new FactFilter.AnyOf("id", Set.of("id" + random.nextInt(EXPERTS)))));
        rules.add(Refusal.of(new FactFilter.AnyOf("id", Set.of("id" + random.nextInt(EXPERTS)))));
        rules.add(Refusal.of(new FactFilter.Between("clearance", Long.MIN_VALUE, classification - 1L)));
        rules.add(Refusal.of(new FactFilter.Not(new FactFilter.AnyOf("country", Set.of(country, "c5", "c6", "c7", "c8",
                "c9", "c10", "c11", "c12", "c13", "c14", "c15", "c16", "c17", "c18", "c19")))));
        for (int i = rules.size(); i < RULES; i++) {
            FactFilter unit = new FactFilter.Within("unit", "C/" + i % 20 + "/" + i);
            rules.add(Refusal.of(switch (i % 5) {
                case 0 -> new FactFilter.And(List.of(unit, new FactFilter.AnyOf("employment", Set.of("INTERN"))));
                case 1 -> new FactFilter.And(List.of(unit, new FactFilter.Not(
                        new FactFilter.AnyOf("authorisations", Set.copyOf(REGIMES)))));
                case 2 -> new FactFilter.Or(List.of(unit, new FactFilter.Between("minutes", 0, i % 3)));
                case 3 -> new FactFilter.And(List.of(new FactFilter.AnyOf("skills", Set.of("w" + i)),
                        new FactFilter.Between("clearance", 0, classification)));
                default -> unit;
            }));
        }
        return rules;
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    private String word() {
        return "w" + (int) (WORDS * random.nextDouble() * random.nextDouble());
    }
}
