package org.cadre.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * A company of any size, made from a seed: each expert, each piece of evidence and each need depends on its number alone, so
 * that threads may make them in any order. All text is made of syllables; nothing is taken from anywhere.
 *
 * <ul>
 * <li>3,000 skills with two labels each, of one or two of 20,000 words. An expert claims 3 to 10, by Zipf's law; writes 12
 * words of free text, by the same law.
 * <li>Clearance: 5 % PUBLIC, 60 % INTERNAL, 25 % CONFIDENTIAL, 10 % RESTRICTED. One expert in ten is a member of one of 20
 * walls. 2 % have left, 3 % have opted out, 4 % are away.
 * <li>30 countries and 60 sites, by Zipf's law; ten divisions of 50 teams each; facts for rules about each of them.
 * <li>Evidence: given by experts by the law of Zipf and Mandelbrot with a shift of 50 (the busiest of a million gives 0.2 % of
 * all), about one skill, within five years; 30 % PUBLIC, 50 % INTERNAL, 15 % CONFIDENTIAL, 5 % RESTRICTED; one in twenty stands
 * behind a wall. A title of 6 words, a question of 16 and an answer of 24.
 * <li>Needs: eight terms of labels, by Zipf's law over the skills; with filters on a region of eight countries and one
 * division, which a twentieth of all pass, and one need in eight stands behind a wall.
 * </ul>
 */
final class SyntheticExperts {

    private static final int WORDS = 20_000;
    private static final int SKILLS = 3_000;
    private static final int WALLS = 20;
    private static final int COUNTRIES = 30;
    private static final List<String> SYLLABLES = List.of("ba", "ke", "li", "mo", "nu", "pra", "ste", "ri", "to", "gu",
            "va", "sche", "fi", "do", "xu", "tra", "ne", "si", "lo", "ku");
    private static final List<String> EMPLOYMENTS = List.of("EMPLOYEE", "CONTRACTOR", "INTERN");

    private final long seed;
    private final int experts;
    private final List<String> words = new ArrayList<>();
    private final List<List<String>> labels = new ArrayList<>();
    private final Zipf word = new Zipf(WORDS, 1);
    private final Zipf skill = new Zipf(SKILLS, 1);
    private final Zipf wall = new Zipf(WALLS, 1);
    private final Zipf country = new Zipf(COUNTRIES, 1);
    private final Zipf giver;

    SyntheticExperts(long seed, int experts) {
        this.seed = seed;
        this.experts = experts;
        this.giver = new Zipf(experts, 50);
        RandomGenerator random = new SplittableRandom(seed);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            made.add(syllables(random));
        }
        words.addAll(made);
        while (labels.size() < SKILLS) {
            labels.add(List.of(label(random), label(random)));
        }
    }

    private static String syllables(RandomGenerator random) {
        StringBuilder made = new StringBuilder();
        for (int left = 2 + random.nextInt(3); left > 0; left--) {
            made.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return made.append('n').toString();
    }

    private String label(RandomGenerator random) {
        String first = words.get(random.nextInt(WORDS));
        return random.nextInt(3) > 0 ? first : first + ' ' + words.get(random.nextInt(WORDS));
    }

    int experts() {
        return experts;
    }

    static UUID expertId(int number) {
        return new UUID(1, number);
    }

    ExpertProfile expert(int number) {
        return expert(number, 0);
    }

    /** @param turn the same expert with other text */
    ExpertProfile expert(int number, int turn) {
        RandomGenerator random = random(1, number);
        int level = one(random, 5, 60, 25);
        Set<String> inside = random.nextInt(10) == 0 ? Set.of(wallOf(random)) : Set.of();
        boolean active = random.nextInt(100) >= 2;
        boolean optedOut = random.nextInt(100) < 3;
        boolean away = random.nextInt(100) < 4;
        String unit = "C/" + random.nextInt(10) + "/" + random.nextInt(50);
        String where = "c" + country.next(random);
        String site = where + "s" + random.nextInt(2);
        ExpertFacts facts = new ExpertFacts(Map.of("minutes", random.nextLong(600)),
                Map.of("unit", Set.of(unit), "country", Set.of(where), "employment",
                        Set.of(EMPLOYMENTS.get(random.nextInt(3)))));
        RandomGenerator text = random(turn == 0 ? 2 : 100 + turn, number);
        List<SkillClaim> claims = new ArrayList<>();
        for (int node : distinct(text, 3 + text.nextInt(8))) {
            claims.add(new SkillClaim(new UUID(9, node), labels.get(node), labels.get(node / 10).subList(0, 1),
                    1 + text.nextInt(5), null, text.nextInt(3)));
        }
        return new ExpertProfile(expertId(number), "Expert " + number, text(text, 12), claims,
                new Access(level, inside), active, optedOut, away ? Company.NOW.plus(Duration.ofDays(9)) : null, unit,
                where, site, Set.of("en"), facts, turn);
    }

    private Set<Integer> distinct(RandomGenerator random, int many) {
        Set<Integer> nodes = new LinkedHashSet<>();
        while (nodes.size() < many) {
            nodes.add(skill.next(random));
        }
        return nodes;
    }

    Evidence evidence(int number) {
        RandomGenerator random = random(3, number);
        // spread: the busiest would else be the first of the index
        int expert = (int) (giver.next(random) * 7_919L % experts);
        String about = labels.get(skill.next(random)).getFirst();
        @Nullable
        String wallId = random.nextInt(20) == 0 ? wallOf(random) : null;
        return new Evidence(new UUID(2, number), expertId(expert), expertId(random.nextInt(experts)),
                new UUID(3, number - random.nextInt(2)), about + ' ' + text(random, 5), text(random, 16),
                about + ' ' + text(random, 23), List.of(about),
                Company.NOW.minus(Duration.ofMinutes(1 + random.nextInt(5 * 365 * 24 * 60))),
                one(random, 30, 50, 15), wallId, "en", random.nextBoolean(), 0);
    }

    /** Eight terms, asked by a reader who is cleared for CONFIDENTIAL and inside two walls; nothing filters. */
    Need need(int number) {
        RandomGenerator random = random(4, number);
        Set<String> terms = new LinkedHashSet<>();
        while (terms.size() < 8) {
            String label = labels.get(skill.next(random)).get(random.nextInt(2));
            terms.addAll(List.of(label.split(" ")));
        }
        String title = String.join(" ", terms.stream().limit(8).toList());
        return Need.of(title, "", Company.NOW).by(expertId(random.nextInt(experts)),
                Access.cleared(2).within("wall0", "wall1"));
    }

    /** The same with all filters. */
    Need filtered(int number) {
        RandomGenerator random = random(5, number);
        Set<String> region = new LinkedHashSet<>();
        while (region.size() < 8) {
            region.add("c" + random.nextInt(COUNTRIES));
        }
        return need(number).classified(1, random.nextInt(8) == 0 ? "wall" + random.nextInt(2) : null)
                .without(Set.of(expertId(random.nextInt(experts)))).filtered(new ExpertFilters(
                        Set.of("C/" + random.nextInt(10)), region, Set.of(), Set.of(),
                        Set.of(), List.of()));
    }

    /** The same with a body of a paragraph. */
    Need told(int number) {
        Need need = filtered(number);
        return new Need(need.title(), text(random(6, number), 40), need.tags(), need.skills(), need.asker(),
                need.access(), need.classification(), need.wall(), need.asOf(), need.excluded(), need.filters());
    }

    private String text(RandomGenerator random, int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : " ").append(words.get(word.next(random)));
        }
        return text.toString();
    }

    private String wallOf(RandomGenerator random) {
        return "wall" + wall.next(random);
    }

    /** A level by the shares of the first three in percent. */
    private static int one(RandomGenerator random, int... percent) {
        int left = random.nextInt(100);
        int level = 0;
        while (level < percent.length && left >= percent[level]) {
            left -= percent[level++];
        }
        return level;
    }

    private RandomGenerator random(int kind, int number) {
        return new SplittableRandom(seed + kind * 0x9e3779b97f4a7c15L + number * 0xbf58476d1ce4e5b9L);
    }
}
