package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Need NEED = Need.of("payara", "", Company.NOW);
    private static final UUID ADA = new UUID(1, 1);
    private static final FactFilter FEW = new FactFilter.Between("minutes", Long.MIN_VALUE, 59);

    /** The law: the query keeps out those, and only those, whom the filter says it for, and whoever lacks a fact. */
    @Test
    void onRandomFiltersAndExpertsTheQuerySaysWhatTheFilterSays() {
        Random random = new Random(20261129);
        int cases = 0;
        int refused = 0;
        for (int round = 0; round < 40; round++) {
            Map<UUID, ExpertFacts> experts = new TreeMap<>();
            try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
                for (int i = 0; i < 30; i++) {
                    put(index, new UUID(1, i), experts, facts(random));
                    if (i % 11 == 0) {
                        index.refresh();
                    }
                }
                index.refresh();
                for (int i = 0; i < 60; i++) {
                    if (i % 20 == 19) {
                        put(index, new UUID(1, random.nextInt(30)), experts, facts(random));
                        index.refresh();
                    }
                    Refusal refusal = new Refusal(filter(random, 3),
                            random.nextInt(6) == 0 ? Set.of("unit") : Set.of());
                    Set<UUID> left = experts.entrySet().stream().filter(one -> !refuses(refusal, one.getValue()))
                            .map(Map.Entry::getKey).collect(Collectors.toSet());
                    assertThat(found(index, refusal)).as("%s", refusal).isEqualTo(left);
                    cases += 30;
                    refused += 30 - left.size();
                }
            }
        }
        System.out.println(cases + " cases of a random filter and an expert, " + refused + " refused");
        assertThat(refused).isBetween(cases / 5, cases - cases / 5);
    }

    @Test
    void whoLacksAFactIsRefusedUnderNotToo() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            put(index, ADA, ExpertFacts.NONE);
            index.refresh();
            assertThat(found(index, Refusal.of(FEW))).isEmpty();
            assertThat(found(index, Refusal.of(new FactFilter.Not(FEW)))).isEmpty();
            assertThat(found(index, new Refusal(new FactFilter.Never(), Set.of("minutes")))).isEmpty();
            assertThat(found(index, Refusal.of(new FactFilter.Never()))).containsExactly(ADA);
        }
    }

    @Test
    void aFactWithoutATextIsThere() {
        Refusal refusal = Refusal.of(new FactFilter.AnyOf("skills", Set.of("cobol")));
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            put(index, ADA, new ExpertFacts(Map.of(), Map.of("skills", Set.of())));
            index.refresh();
            assertThat(found(index, refusal)).containsExactly(ADA);
        }
    }

    @Test
    void aNumberThatChangesIsSeenAndReplacesNoDocument() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            put(index, ADA, minutes(30));
            index.refresh();
            assertThat(found(index, Refusal.of(FEW))).isEmpty();
            put(index, ADA, minutes(90));
            index.refresh();
            assertThat(found(index, Refusal.of(FEW))).containsExactly(ADA);
            int documents = index.read(snapshot -> snapshot.getIndexReader().maxDoc());
            assertThat(documents).isEqualTo(1);
        }
    }

    @Test
    void aFactThatGoesAwayIsMissed() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            put(index, ADA, minutes(90));
            index.refresh();
            put(index, ADA, ExpertFacts.NONE);
            index.refresh();
            assertThat(found(index, Refusal.of(FEW))).isEmpty();
        }
    }

    private static ExpertFacts minutes(long minutes) {
        return new ExpertFacts(Map.of("minutes", minutes), Map.of());
    }

    private static void put(ExpertiseIndex index, UUID id, Map<UUID, ExpertFacts> experts, ExpertFacts facts) {
        experts.put(id, facts);
        put(index, id, facts);
    }

    private static void put(ExpertiseIndex index, UUID id, ExpertFacts facts) {
        index.put(ExpertProfile.of(id, "Somebody").withSkills(SkillClaim.of(new UUID(9, 1), "payara"))
                .withFacts(facts));
    }

    private static Set<UUID> found(ExpertiseIndex index, Refusal refusal) {
        return index.rank(NEED.filtered(ExpertFilters.but(List.of(refusal))), 100).stream().map(Candidate::expertId)
                .collect(Collectors.toSet());
    }

    private static boolean refuses(Refusal refusal, ExpertFacts facts) {
        return !refusal.needs().stream()
                .allMatch(fact -> facts.numbers().containsKey(fact) || facts.texts().containsKey(fact))
                || holds(refusal.holds(), facts);
    }

    private static boolean holds(FactFilter filter, ExpertFacts facts) {
        return switch (filter) {
            case FactFilter.Always _ -> true;
            case FactFilter.Never _ -> false;
            case FactFilter.And and -> and.parts().stream().allMatch(part -> holds(part, facts));
            case FactFilter.Or or -> or.parts().stream().anyMatch(part -> holds(part, facts));
            case FactFilter.Not not -> !holds(not.of(), facts);
            case FactFilter.Between between -> {
                Long value = facts.numbers().get(between.fact());
                yield value != null && value >= between.from() && value <= between.to();
            }
            case FactFilter.AnyOf any -> facts.texts().getOrDefault(any.fact(), Set.of()).stream()
                    .anyMatch(any.values()::contains);
            case FactFilter.Within within -> facts.texts().getOrDefault(within.fact(), Set.of()).stream()
                    .anyMatch(path -> path.equals(within.path()) || path.startsWith(within.path() + "/"));
        };
    }

    private static FactFilter filter(Random random, int depth) {
        if (depth > 0 && random.nextInt(4) > 0) {
            return switch (random.nextInt(3)) {
                case 0 -> new FactFilter.And(parts(random, depth));
                case 1 -> new FactFilter.Or(parts(random, depth));
                default -> new FactFilter.Not(filter(random, depth - 1));
            };
        }
        int number = random.nextInt(4);
        return switch (random.nextInt(8)) {
            case 0 -> random.nextBoolean() ? new FactFilter.Always() : new FactFilter.Never();
            case 1 -> new FactFilter.Between("clearance", number, number + random.nextInt(3) - 1);
            case 2 -> new FactFilter.Between("minutes", Long.MIN_VALUE, number * 20L);
            case 3 -> new FactFilter.Between("minutes", number * 20L, Long.MAX_VALUE);
            case 4 -> new FactFilter.AnyOf("skills", Set.of("x", "y" + number));
            case 5 -> new FactFilter.AnyOf("unit", random.nextBoolean() ? Set.of("R/1") : Set.of());
            case 6 -> new FactFilter.Within("unit", List.of("R", "R/1", "", "R/").get(number));
            default -> new FactFilter.Within("skills", "x");
        };
    }

    private static List<FactFilter> parts(Random random, int depth) {
        List<FactFilter> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(filter(random, depth - 1));
        }
        return parts;
    }

    private static ExpertFacts facts(Random random) {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Set<String>> texts = new HashMap<>();
        if (random.nextInt(12) > 0) {
            numbers.put("clearance", (long) random.nextInt(4));
        }
        if (random.nextInt(12) > 0) {
            numbers.put("minutes", random.nextLong(80));
        }
        if (random.nextInt(12) > 0) {
            texts.put("skills",
                    random.nextInt(3) == 0 ? Set.of() : Set.of("x/" + random.nextInt(2), "y" + random.nextInt(4)));
        }
        if (random.nextInt(12) > 0) {
            texts.put("unit", Set.of(List.of("R", "R/1", "R/1/a", "RR/1", "", "/a").get(random.nextInt(6))));
        }
        return new ExpertFacts(numbers, texts);
    }
}
