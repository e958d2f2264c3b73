package org.cadre.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.cadre.governance.Message;
import org.cadre.index.Factor;
import org.cadre.index.Reference;
import org.cadre.matching.Rows.ExpertRow;

/** Puts the index's factors into words: topics and skills, never a count about a person. */
final class Explanation {
    private Explanation() {}

    /**
     * @param seen whether a question may be named to all who will read the reasons
     * @param open whether skills may be named to all of them; else they are a fitting profile
     */
    static List<Reason> of(List<Factor> factors, ExpertRow expert, Predicate<UUID> seen, boolean open) {
        var reasons = new LinkedHashMap<Message, Double>();
        for (Factor factor : factors)
            if (factor.contribution() > 0)
                of(factor, expert, seen, open)
                        .forEach(reason -> reasons.merge(reason.message(), reason.contribution(), Double::sum));
        return reasons.entrySet().stream().map(one -> new Reason(one.getKey(), one.getValue())).toList();
    }

    private static List<Reason> of(Factor factor, ExpertRow expert, Predicate<UUID> seen, boolean open) {
        return switch (factor.key()) {
            case Factor.TOPICS -> List.of(new Reason(topics(factor.references(), seen), factor.contribution()));
            case Factor.SKILLS -> open
                    ? skills(factor, expert)
                    : List.of(new Reason(Message.of("reason.profile"), factor.contribution()));
            case Factor.PROFILE -> List.of(new Reason(Message.of("reason.profile"), factor.contribution()));
            case Factor.ACTIVITY -> List.of(new Reason(Message.of("reason.recent"), factor.contribution()));
            case Factor.ASKER -> List.of(new Reason(Message.of("reason.asker"), factor.contribution()));
            default -> throw new IllegalStateException("the index gives a factor without words: " + factor.key());
        };
    }

    private static Message topics(List<Reference> references, Predicate<UUID> seen) {
        List<String> titles = references.stream().filter(topic -> seen.test(topic.id())).map(Reference::label)
                .distinct().toList();
        return titles.isEmpty() ? Message.of("reason.similar") : Message.of("reason.answered", titles);
    }

    private static List<Reason> skills(Factor factor, ExpertRow expert) {
        Map<UUID, Integer> levels = expert.levels();
        List<Reference> claimed = factor.references().stream().filter(skill -> levels.containsKey(skill.id())).toList();
        return claimed.stream().map(skill -> new Reason(
                Message.of("reason.skill", skill.label(), Objects.requireNonNull(levels.get(skill.id()))),
                factor.contribution() / claimed.size())).toList();
    }
}
