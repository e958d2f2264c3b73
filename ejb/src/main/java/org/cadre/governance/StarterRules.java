package org.cadre.governance;

import java.util.UUID;
import java.util.function.Function;

final class StarterRules {
    private StarterRules() {}

    static Rule askerIsCleared() {
        return rule("asker-is-cleared", Stage.INTAKE, facts -> {
            var asked = facts.need("ask.classification", Classification.class);
            var clearance = facts.need("asker.clearance", Classification.class);
            return clearance.covers(asked) ? null : Message.of("rule.asker-is-cleared", asked, clearance);
        });
    }

    static Rule candidateIsCleared() {
        return rule("clearance-covers-classification", Stage.MATCH, facts -> {
            var asked = facts.need("ask.classification", Classification.class);
            var clearance = facts.need("candidate.clearance", Classification.class);
            boolean insideWall = facts.need("candidate.inside-wall", Boolean.class);
            return clearance.covers(asked) && insideWall ? null : Message.of("rule.clearance-covers-classification");
        });
    }

    static Rule candidateIsNotTheAsker() {
        return rule("nobody-answers-own-ask", Stage.MATCH, facts -> {
            var asker = facts.need("asker.id", UUID.class);
            var candidate = facts.need("candidate.id", UUID.class);
            return asker.equals(candidate) ? Message.of("rule.nobody-answers-own-ask") : null;
        });
    }

    /** Others wrote under the classification that was there; the asker alone cannot take it from their words. */
    static Rule othersWordsStaySecret() {
        return rule("others-words-stay-secret", Stage.DISCLOSE, facts -> {
            var before = facts.need("ask.classification", Classification.class);
            var after = facts.need("disclosed.classification", Classification.class);
            boolean othersWrote = facts.need("others.wrote", Boolean.class);
            return othersWrote && !after.covers(before)
                    ? Message.of("rule.others-words-stay-secret", after, before)
                    : null;
        });
    }

    /** A rule that refuses with the reason that its condition gives, or allows where it gives none. */
    private static Rule rule(String name, Stage stage, Condition condition) {
        var id = new RuleId(name, 1);
        Function<Facts, Ruling> ruling = facts -> {
            var reason = condition.refusal(facts);
            return reason == null ? new Ruling.Allowed() : new Ruling.Refused(id, reason);
        };
        return new Written(id, stage, ruling);
    }

    private interface Condition {
        @org.jspecify.annotations.Nullable
        Message refusal(Facts facts);
    }

    private record Written(RuleId id, Stage stage, Function<Facts, Ruling> ruling) implements Rule {
        @Override
        public Ruling rule(Facts facts) {
            return ruling.apply(facts);
        }
    }
}
