package org.cadre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cadre.conditions.FactType;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Rule;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Stage;
import org.cadre.index.Candidate;
import org.cadre.index.ExpertFilters;
import org.cadre.index.ExpertProfile;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.Need;
import org.cadre.index.SkillClaim;
import org.cadre.people.ColleagueId;
import org.cadre.rulebook.BookCompiler;
import org.cadre.rulebook.BookText;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.Parameter;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.WrittenRule.Waiver;
import org.cadre.sieve.IndexedFacts;
import org.cadre.sieve.Sieve;
import org.junit.jupiter.api.Test;

class SievedRankingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Need NEED = Need.of("payara", "", NOW);
    private static final int PEOPLE = 40;
    private static final BookText LIMITS = new BookText(List.of(),
            List.of(new Parameter("most", "Most", FactType.NUMBER, 2L)));
    private static final BookCompiler COMPILER = new BookCompiler(LIMITS);

    /** The law: whoever is ranked, and in which order, is as though every rule had been asked of every expert before. */
    @Test
    void onRandomRulesPeopleAndAsksTheRankingIsThatOfAllWhomEveryRuleLetsPass() {
        var random = new Random(20261129);
        int cases = 0;
        int refused = 0;
        int byQuery = 0;
        for (int company = 0; company < 40; company++) {
            var people = people(random);
            try (var index = index(people, random)) {
                for (int i = 0; i < 25; i++) {
                    var book = new RuleBook(rules(random), LIMITS.limits());
                    var ask = ask(random);
                    var out = people.keySet().stream()
                            .filter(id -> book.rule(Stage.MATCH, ask.and(facts(people, id))).refusal().isPresent())
                            .map(ColleagueId::value).collect(Collectors.toSet());
                    var rules = Sieve.of(book, LIMITS.vocabulary(Stage.MATCH), ask,
                            ids -> ids.stream().collect(Collectors.toMap(id -> id, id -> facts(people, id))));
                    var expected = index.rank(NEED.without(out), PEOPLE);
                    assertThat(best(index, rules, PEOPLE)).as("%s of %s", book, ask).isEqualTo(expected);
                    assertThat(best(index, rules, 3)).isEqualTo(expected.subList(0, Math.min(3, expected.size())));
                    var left = index.rank(NEED.filtered(ExpertFilters.but(rules.refusals())), PEOPLE);
                    assertThat(left).as("the query refuses nobody else").extracting(Candidate::expertId)
                            .containsAll(expected.stream().map(Candidate::expertId).toList());
                    cases += PEOPLE * book.rules().size();
                    refused += out.size();
                    byQuery += PEOPLE - left.size();
                }
            }
        }
        System.out.println(cases + " cases of a random rule, an expert and an ask in 1000 rankings; " + refused
                + " of 40000 experts refused, " + byQuery + " of them by the query alone");
        assertThat(refused).isBetween(10_000, 36_000);
        assertThat(byQuery).isGreaterThan(refused / 2);
    }

    @Test
    void nobodyStarvesBehindAPageOfRefusedCandidates() {
        var facts = new HashMap<ColleagueId, Facts>();
        try (var index = ExpertiseIndex.inMemory()) {
            for (int i = 0; i < 3_000; i++) {
                var id = new ColleagueId(new UUID(1, i));
                var known = Facts.of("candidate.open_invitations", i < 2_990 ? 9L : 0L);
                facts.put(id, known);
                index.put(profile(id, known, i < 2_990 ? 5 : 1));
            }
            index.refresh();
            var book = new RuleBook(List.of(rule("busy", "candidate.open_invitations > limit.most", Effect.REFUSE,
                    Mode.ENFORCED, List.of())), LIMITS.limits());
            var rules = Sieve.of(book, LIMITS.vocabulary(Stage.MATCH), new Facts(Map.of()),
                    ids -> ids.stream().collect(Collectors.toMap(id -> id, id -> facts(facts, id))));
            assertThat(rules.refusals()).as("the index knows nothing of invitations").isEmpty();
            assertThat(best(index, rules, 5)).hasSize(5)
                    .allMatch(one -> one.expertId().getLeastSignificantBits() >= 2_990);
        }
    }

    private static List<Candidate> best(ExpertiseIndex index, Sieve rules, int wanted) {
        return new SievedRanking(NEED, rules).best(wanted, index::rank);
    }

    private static Facts facts(Map<ColleagueId, Facts> people, ColleagueId id) {
        return people.getOrDefault(id, new Facts(Map.of())).and("candidate.inside_wall", true);
    }

    private static ExpertiseIndex index(Map<ColleagueId, Facts> people, Random random) {
        var index = ExpertiseIndex.inMemory();
        people.forEach((id, facts) -> {
            index.put(profile(id, facts, 1 + random.nextInt(5)));
            if (random.nextInt(15) == 0)
                index.refresh();
        });
        index.refresh();
        return index;
    }

    private static ExpertProfile profile(ColleagueId id, Facts facts, int level) {
        var skill = new UUID(9, 1);
        return ExpertProfile.of(id.value(), "Somebody")
                .withSkills(new SkillClaim(skill, List.of("payara"), List.of(), level, null, 0))
                .withFacts(IndexedFacts.of(facts));
    }

    private static List<Rule> rules(Random random) {
        var rules = new ArrayList<Rule>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var effect = random.nextInt(3) > 0 ? Effect.REFUSE : Effect.values()[random.nextInt(4)];
            var mode = random.nextInt(6) > 0 ? Mode.ENFORCED : Mode.AUDIT;
            var waivers = random.nextInt(8) > 0
                    ? List.<Waiver>of()
                    : List.of(new Waiver(COMPILER.condition("cases", Stage.MATCH, condition(random, 1)),
                            NOW.minusSeconds(60), NOW.plusSeconds(60)));
            rules.add(rule("rule-" + i, condition(random, 3), effect, mode, waivers));
        }
        return rules;
    }

    private static Rule rule(String id, String when, Effect effect, Mode mode, List<Waiver> waivers) {
        var scope = List.of("true", "ask.classification > PUBLIC", "'x' in ask.tags")
                .get(id.endsWith("3") ? 1 : id.endsWith("2") ? 2 : 0);
        return COMPILER.compile("", new RuleText(id, "Title", "Owner", "Purpose", List.of(), Stage.MATCH, scope, when,
                effect, effect == Effect.REQUIRE_APPROVAL ? Optional.of("MANAGER") : Optional.empty(),
                Map.of("en", "No."), mode, Optional.empty(), Optional.empty(), List.of()), 1, waivers);
    }

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0)
            return leaf(random);
        return switch (random.nextInt(3)) {
            case 0 -> "(" + condition(random, depth - 1) + " && " + condition(random, depth - 1) + ")";
            case 1 -> "(" + condition(random, depth - 1) + " || " + condition(random, depth - 1) + ")";
            default -> "!(" + condition(random, depth - 1) + ")";
        };
    }

    private static String leaf(Random random) {
        String comparison = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
        return switch (random.nextInt(16)) {
            case 0 -> "candidate.clearance " + comparison + " ask.classification";
            case 1 -> "ask.classification " + comparison + " CONFIDENTIAL";
            case 2 -> "!candidate.inside_wall";
            case 3 -> "ask.region " + (random.nextBoolean() ? "==" : "!=") + " candidate.region";
            case 4 -> "candidate.site in ['A', 'B']";
            case 5 -> "'x' in candidate.authorisations";
            case 6 -> "overlaps(ask.tags, candidate.skills)";
            case 7 -> "subset(ask.stack, candidate.skills)";
            case 8 -> "within(candidate.org_unit, 'R/" + random.nextInt(2) + "')";
            case 9 -> "candidate.open_invitations " + comparison + " limit.most";
            case 10 -> "candidate.minutes_this_week " + comparison + " candidate.weekly_minutes";
            case 11 -> "candidate.weekly_minutes " + comparison + ' ' + random.nextInt(3);
            case 12 -> "ask.walled == candidate.inside_wall";
            case 13 -> "candidate.id == asker.id";
            case 14 -> "candidate.manager == asker.id || candidate.employment == 'CONTRACTOR'";
            default -> "candidate.clearance in [PUBLIC, RESTRICTED]";
        };
    }

    /** Now and then without one of its facts. */
    private static Facts ask(Random random) {
        var facts = new TreeMap<String, Object>(Map.of("ask.classification", level(random), "ask.region",
                pick(random, "EU", "US"), "ask.tags", some(random), "ask.stack", some(random), "ask.walled", true,
                "asker.id", new UUID(1, random.nextInt(PEOPLE)), "time.now", NOW));
        return some(facts, random, 8);
    }

    private static Map<ColleagueId, Facts> people(Random random) {
        var people = new HashMap<ColleagueId, Facts>();
        for (int i = 0; i < PEOPLE; i++) {
            var id = new UUID(1, i);
            var facts = new TreeMap<String, Object>(Map.of("candidate.id", id, "candidate.clearance", level(random),
                    "candidate.region", pick(random, "EU", "US"), "candidate.site", pick(random, "A", "C"),
                    "candidate.employment", pick(random, "EMPLOYEE", "CONTRACTOR"), "candidate.authorisations",
                    some(random), "candidate.skills", some(random), "candidate.org_unit",
                    pick(random, "R/0", "R/1/L"), "candidate.weekly_minutes", random.nextInt(3)));
            facts.put("candidate.manager", random.nextBoolean() ? "" : new UUID(1, random.nextInt(PEOPLE)).toString());
            facts.put("candidate.open_invitations", random.nextInt(5));
            facts.put("candidate.minutes_this_week", random.nextInt(3));
            people.put(new ColleagueId(id), some(facts, random, 10));
        }
        return people;
    }

    private static Facts some(TreeMap<String, Object> facts, Random random, int oneIn) {
        if (random.nextInt(oneIn) == 0)
            facts.remove(List.copyOf(facts.keySet()).get(random.nextInt(facts.size())));
        return new Facts(facts);
    }

    private static Classification level(Random random) {
        return Classification.values()[random.nextInt(4)];
    }

    private static String pick(Random random, String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private static List<String> some(Random random) {
        var list = new ArrayList<>(List.of("x", "y", "z"));
        list.removeIf(_ -> random.nextBoolean());
        return list;
    }
}
