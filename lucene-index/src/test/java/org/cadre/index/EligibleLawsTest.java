package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may be ranked, against the same said in plain Java, in companies that change all the time. */
class EligibleLawsTest {

    private static final int EXPERTS = 40;
    private static final List<String> WALLS = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> UNITS = List.of("", "R", "R/1", "R/1/x", "R/2", "RR", "S/1");
    private static final List<String> COUNTRIES = List.of("", "DE", "FR", "US");
    private static final List<String> LANGUAGES = List.of("de", "en", "fr");

    private final Map<UUID, ExpertProfile> experts = new HashMap<>();
    private final Map<UUID, Evidence> evidence = new HashMap<>();

    @Test
    void exactlyThoseAreRankedWhomAllFiltersLetThrough() {
        int ranked = 0;
        int kept = 0;
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            experts.clear();
            evidence.clear();
            try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
                for (int turn = 0; turn < 25; turn++) {
                    change(index, random, turn == 0 ? 300 : 12);
                    if (turn % 9 == 8) {
                        index.compact();
                    }
                    for (int i = 0; i < 8; i++) {
                        Need bare = Need.of("payara", "server", Company.NOW).by(null,
                                Access.cleared(3).within("a", "b"));
                        Need need = filtered(random, bare);
                        Set<UUID> everybody = ids(index.rankWithAbsent(bare, 1_000, Muting.NONE, Model.shipped()));
                        Set<UUID> expected = everybody.stream().filter(id -> passes(experts.get(id), need, false))
                                .collect(Collectors.toSet());
                        assertThat(ids(index.rank(need, 1_000))).as("seed %d, turn %d, %s", seed, turn, need)
                                .isEqualTo(expected);
                        assertThat(ids(index.rankWithAbsent(need, 1_000, Muting.NONE, Model.shipped())))
                                .isEqualTo(everybody.stream().filter(id -> passes(experts.get(id), need, true))
                                        .collect(Collectors.toSet()));
                        ranked += everybody.size();
                        kept += expected.size();
                    }
                }
            }
        }
        System.out.println(ranked + " cases of a random filter and an expert, " + kept + " let through");
        assertThat(kept).isBetween(ranked / 50, ranked / 2);
    }

    /** The law: it does not matter how an index has become what it is. */
    @Test
    void anIndexThatHasChangedRanksLikeOneThatWasBuiltSo() {
        for (long seed = 100; seed < 105; seed++) {
            Random random = new Random(seed);
            experts.clear();
            evidence.clear();
            try (ExpertiseIndex changed = ExpertiseIndex.inMemory(); ExpertiseIndex built = ExpertiseIndex.inMemory()) {
                for (int turn = 0; turn < 15; turn++) {
                    change(changed, random, turn == 0 ? 200 : 20);
                    changed.rank(filtered(random, Need.of("payara", "", Company.NOW)), 10);
                }
                experts.values().forEach(built::put);
                evidence.values().forEach(built::put);
                built.refresh();
                changed.compact();
                built.compact();
                for (int i = 0; i < 20; i++) {
                    Need need = filtered(random, Need.of(Company.text(random, 5), Company.text(random, 9), Company.NOW)
                            .by(new UUID(1, random.nextInt(EXPERTS)), new Access(random.nextInt(4), walls(random))));
                    assertThat(changed.rank(need, 100)).as("seed %d, %s", seed, need).isEqualTo(built.rank(need, 100));
                }
            }
        }
    }

    private static Set<UUID> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::expertId).collect(Collectors.toSet());
    }

    private void change(ExpertiseIndex index, Random random, int changes) {
        for (int i = 0; i < changes; i++) {
            UUID expert = new UUID(1, random.nextInt(EXPERTS));
            UUID piece = new UUID(2, random.nextInt(4 * EXPERTS));
            switch (random.nextInt(8)) {
                case 0 -> {
                    index.remove(Kind.PROFILE, expert);
                    experts.remove(expert);
                }
                case 1 -> {
                    index.remove(Kind.EVIDENCE, piece);
                    evidence.remove(piece);
                }
                case 2, 3 -> put(index, access(random, experts.getOrDefault(expert, profile(random, expert))));
                case 4, 5 -> put(index, profile(random, expert));
                default -> {
                    Evidence given = Evidence.of(piece, expert, "payara " + Company.text(random, 3), "server",
                            Company.NOW.minus(Duration.ofHours(1 + random.nextInt(9_000))))
                            .withAccess(random.nextInt(4), random.nextBoolean() ? null : "a");
                    index.put(given);
                    evidence.put(piece, given);
                }
            }
            if (random.nextInt(10) == 0) {
                index.refresh();
            }
        }
        index.refresh();
    }

    private void put(ExpertiseIndex index, ExpertProfile profile) {
        index.put(profile);
        experts.put(profile.id(), profile);
    }

    private static ExpertProfile profile(Random random, UUID id) {
        Instant until = random.nextInt(3) > 0 ? null : Company.NOW.plusSeconds(random.nextInt(200) - 100);
        ExpertProfile profile = ExpertProfile.of(id, "Somebody").withAbout("payara " + Company.text(random, 4))
                .withPlace(one(random, UNITS), one(random, COUNTRIES), one(random, COUNTRIES))
                .withAvailability(random.nextInt(8) > 0, random.nextInt(8) == 0, until)
                .withSkills(new SkillClaim(new UUID(9, random.nextInt(3)), List.of("payara"), List.of(),
                        1 + random.nextInt(5), null, 0));
        return access(random, new ExpertProfile(id, profile.name(), profile.about(), profile.skills(), profile.access(),
                profile.active(), profile.optedOut(), profile.awayUntil(), profile.orgUnit(), profile.country(),
                profile.site(), some(random, LANGUAGES), ExpertFacts.NONE, 0));
    }

    private static ExpertProfile access(Random random, ExpertProfile profile) {
        return profile.withAccess(new Access(random.nextInt(4), walls(random)))
                .withFacts(new ExpertFacts(Map.of("minutes", random.nextLong(60)), Map.of()));
    }

    private static Set<String> walls(Random random) {
        return some(random, WALLS);
    }

    private static Set<String> some(Random random, List<String> of) {
        Set<String> some = new HashSet<>(of);
        some.removeIf(_ -> random.nextBoolean());
        return some;
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Need filtered(Random random, Need need) {
        Set<UUID> among = new HashSet<>();
        Set<UUID> excluded = new HashSet<>();
        for (int i = 0; i < EXPERTS + 3; i++) {
            if (random.nextInt(3) > 0) {
                among.add(new UUID(1, i));
            }
            if (random.nextInt(9) == 0) {
                excluded.add(new UUID(1, i));
            }
        }
        List<Refusal> refusals = random.nextInt(3) > 0
                ? List.of()
                : List.of(Refusal.of(new FactFilter.Between("minutes", 0, random.nextInt(40))));
        Need narrowed = need.classified(random.nextInt(4), random.nextInt(3) > 0 ? null : one(random, WALLS))
                .without(excluded)
                .filtered(new ExpertFilters(maybe(random, UNITS), maybe(random, COUNTRIES), maybe(random, COUNTRIES),
                        maybe(random, LANGUAGES), random.nextBoolean() ? among : Set.of(), refusals));
        return random.nextInt(4) > 0
                ? narrowed
                : narrowed.withSkills(SkillNeed.mandatory(new UUID(9, 0), 1 + random.nextInt(5), "payara")
                        .with(random.nextBoolean() ? Set.of() : Set.of(new UUID(9, 1))));
    }

    /** Often none, so that not everybody fails one of them; never the empty one, which is no value. */
    private static Set<String> maybe(Random random, List<String> of) {
        if (random.nextInt(3) > 0) {
            return Set.of();
        }
        List<String> values = new ArrayList<>(of);
        values.remove("");
        Collections.shuffle(values, random);
        return Set.copyOf(values.subList(0, 1 + random.nextInt(2)));
    }

    private static boolean passes(@Nullable ExpertProfile expert, Need need, boolean absentToo) {
        if (expert == null) {
            return false;
        }
        ExpertFilters filters = need.filters();
        Instant away = expert.awayUntil();
        boolean present = expert.active() && !expert.optedOut() && (away == null || !away.isAfter(need.asOf()));
        return (present || absentToo) && new Compartment(need.classification(), need.wall()).visibleTo(expert.access())
                && !need.excluded().contains(expert.id())
                && (filters.among().isEmpty() || filters.among().contains(expert.id()))
                && (filters.orgUnits().isEmpty() || Documents.path(expert.orgUnit()).stream()
                        .anyMatch(filters.orgUnits()::contains))
                && (filters.countries().isEmpty() || filters.countries().contains(expert.country()))
                && (filters.sites().isEmpty() || filters.sites().contains(expert.site()))
                && (filters.languages().isEmpty() || !Collections.disjoint(filters.languages(), expert.languages()))
                && filters.refusals().stream().noneMatch(refusal -> refuses(refusal, expert))
                && need.skills().stream().allMatch(skill -> claims(expert, skill));
    }

    private static boolean refuses(Refusal refusal, ExpertProfile expert) {
        Long minutes = expert.facts().numbers().get("minutes");
        return minutes == null || refusal.holds() instanceof FactFilter.Between(_, long from, long to)
                && minutes >= from && minutes <= to;
    }

    private static boolean claims(ExpertProfile expert, SkillNeed skill) {
        return expert.skills().stream().anyMatch(claim -> skill.nodes().anyMatch(claim.skillId()::equals)
                && claim.level() >= skill.minimumLevel());
    }
}
