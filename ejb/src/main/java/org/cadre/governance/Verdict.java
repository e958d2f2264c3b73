package org.cadre.governance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the whole book says of one case: the first refusal beats everything; else all approvals and warnings count.
 *
 * @param rulings one for each rule that was asked, in their order
 * @param facts that were known and may be kept
 */
public record Verdict(List<RuleId> asked, List<Ruling> rulings, Facts facts) {
    public Verdict {
        asked = List.copyOf(asked);
        rulings = List.copyOf(rulings);
    }

    /** What is said of one case at two stages. */
    public Verdict and(Verdict other) {
        return new Verdict(Stream.concat(asked.stream(), other.asked.stream()).toList(),
                Stream.concat(rulings.stream(), other.rulings.stream()).toList(), facts.and(other.facts));
    }

    public Optional<Ruling.Refused> refusal() {
        return only(Ruling.Refused.class).stream().findFirst();
    }

    public List<Ruling.NeedsApproval> approvals() {
        return only(Ruling.NeedsApproval.class);
    }

    public List<Ruling.Warned> warnings() {
        return only(Ruling.Warned.class);
    }

    /** REFUSED, HELD, WARNED or ALLOWED, the strongest that was said. */
    public String outcome() {
        if (refusal().isPresent())
            return "REFUSED";
        if (!approvals().isEmpty())
            return "HELD";
        return warnings().isEmpty() ? "ALLOWED" : "WARNED";
    }

    private <R extends Ruling> List<R> only(Class<R> kind) {
        return rulings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
