package org.cadre.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.cadre.conditions.Filter.Always;
import org.cadre.conditions.Filter.AnyOf;
import org.cadre.conditions.Filter.Between;
import org.cadre.conditions.Filter.Never;
import org.cadre.conditions.Filter.Or;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Stage;
import org.junit.jupiter.api.Test;

class ResidualTest {
    private static final Vocabulary MATCH = Vocabulary.of(Stage.MATCH);
    private static final Language LANGUAGE = new Language(MATCH);

    @Test
    void whatDependsOnTheAskAloneIsFolded() {
        var open = Facts.of("ask.classification", Classification.PUBLIC);
        var secret = Facts.of("ask.classification", Classification.RESTRICTED);
        String rule = "ask.classification > INTERNAL && candidate.employment == 'CONTRACTOR'";
        assertThat(residual(rule, open).holds()).isEqualTo(new Never());
        assertThat(residual(rule, secret).holds()).isEqualTo(new AnyOf("candidate.employment", Set.of("CONTRACTOR")));
        assertThat(residual(rule, secret).needs()).containsExactly("candidate.employment");
        assertThat(residual("candidate.clearance < ask.classification", secret).holds())
                .isEqualTo(new Between("candidate.clearance", Long.MIN_VALUE, 2));
        assertThat(residual("ask.classification in [RESTRICTED, PUBLIC]", secret).holds()).isEqualTo(new Always());
    }

    @Test
    void whatNoQueryCanSayStaysOpenOnTheSafeSide() {
        var rest = residual("candidate.minutes_this_week > candidate.weekly_minutes || candidate.inside_wall",
                new Facts(Map.of()));
        assertThat(rest.exact()).isFalse();
        assertThat(rest.holds()).isEqualTo(new Between("candidate.inside_wall", 1, 1));
        assertThat(rest.open()).isEqualTo(new Always());
        var negated = residual("!(candidate.minutes_this_week > candidate.weekly_minutes) && candidate.inside_wall",
                new Facts(Map.of()));
        assertThat(negated.holds()).isEqualTo(new Never());
        assertThat(negated.open()).isEqualTo(new Between("candidate.inside_wall", 1, 1));
    }

    @Test
    void aSetOfTextsBecomesOneTermOfThem() {
        assertThat(residual("candidate.site in ['Berlin', 'Kraków'] || candidate.region == 'US'",
                new Facts(Map.of())).holds()).isEqualTo(new Or(List.of(
                        new AnyOf("candidate.site", Set.of("Berlin", "Kraków")),
                        new AnyOf("candidate.region", Set.of("US")))));
    }

    /** The law: filter and condition say the same of every person, and what they leave open is on the safe side. */
    @Test
    void onRandomConditionsAndPeopleTheFilterSaysWhatTheConditionSays() {
        var random = new Random(20261128);
        int exact = 0;
        int held = 0;
        for (int i = 0; i < 4_000; i++) {
            var condition = LANGUAGE.condition("when", random(random, 3));
            var ask = ask(random);
            var rest = Residual.of(condition, MATCH, ask);
            exact += rest.exact() ? 1 : 0;
            for (int person = 0; person < 5; person++) {
                var facts = candidate(random);
                boolean holds = condition.holds(ask.and(facts));
                held += holds ? 1 : 0;
                boolean surely = Residual.holds(rest.holds(), facts);
                boolean perhaps = Residual.holds(rest.open(), facts);
                assertThat(surely && !holds || holds && !perhaps).as("%s of %s and %s: %s", condition, ask, facts, rest)
                        .isFalse();
                if (rest.exact())
                    assertThat(surely).as("%s of %s and %s: %s", condition, ask, facts, rest).isEqualTo(holds);
            }
        }
        System.out.println("4000 random conditions on 5 people each: " + exact + " became filters wholly, " + held
                + " of 20000 cases held");
        assertThat(exact).isBetween(2_000, 3_990);
        assertThat(held).isBetween(4_000, 16_000);
    }

    private static String random(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0)
            return leaf(random);
        return switch (random.nextInt(3)) {
            case 0 -> "(" + random(random, depth - 1) + " && " + random(random, depth - 1) + ")";
            case 1 -> "(" + random(random, depth - 1) + " || " + random(random, depth - 1) + ")";
            default -> "!(" + random(random, depth - 1) + ")";
        };
    }

    private static String leaf(Random random) {
        String comparison = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
        return switch (random.nextInt(14)) {
            case 0 -> "candidate.clearance " + comparison + " ask.classification";
            case 1 -> "ask.classification " + comparison + " CONFIDENTIAL";
            case 2 -> "candidate.inside_wall";
            case 3 -> "ask.region " + (random.nextBoolean() ? "==" : "!=") + " candidate.region";
            case 4 -> "candidate.site in ['A', 'B']";
            case 5 -> "'x' in candidate.authorisations";
            case 6 -> "overlaps(ask.tags, candidate.skills)";
            case 7 -> "subset(ask.stack, candidate.skills)";
            case 8 -> "within(candidate.org_unit, 'R/" + random.nextInt(2) + "')";
            case 9 -> "candidate.open_invitations " + comparison + ' ' + random.nextInt(4);
            case 10 -> "candidate.minutes_this_week " + comparison + " candidate.weekly_minutes";
            case 11 -> "candidate.open_invitations + 1 > 2";
            case 12 -> "ask.walled == candidate.inside_wall";
            default -> "candidate.clearance in [PUBLIC, RESTRICTED]";
        };
    }

    private static Facts ask(Random random) {
        return new Facts(Map.of("ask.classification", level(random), "ask.region", pick(random, "EU", "US"),
                "ask.tags", some(random), "ask.stack", some(random), "ask.walled", random.nextBoolean()));
    }

    private static Facts candidate(Random random) {
        var facts = new TreeMap<String, Object>();
        facts.put("candidate.clearance", level(random));
        facts.put("candidate.inside_wall", random.nextBoolean());
        facts.put("candidate.region", pick(random, "EU", "US"));
        facts.put("candidate.site", pick(random, "A", "C"));
        facts.put("candidate.authorisations", some(random));
        facts.put("candidate.skills", some(random));
        facts.put("candidate.org_unit", pick(random, "R/0", "R/1/L"));
        facts.put("candidate.open_invitations", random.nextInt(4));
        facts.put("candidate.minutes_this_week", random.nextInt(3));
        facts.put("candidate.weekly_minutes", random.nextInt(3));
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

    private static Residual residual(String text, Facts known) {
        return Residual.of(LANGUAGE.condition("when", text), MATCH, known);
    }
}
