package org.cadre.rulemaking;

import java.util.List;
import java.util.Set;

import org.cadre.asks.LabelRules;
import org.cadre.conditions.Term;
import org.cadre.conditions.Vocabulary;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Message;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.WrittenRule;

/**
 * Keeps the office from publishing a rule on reading that lists, counts and the index could not hold. Such a rule is for what
 * is labelled only, and of an ask knows its labels and may let off its asker; or it says no more than clearances and walls do.
 */
final class Readable {
    private static final String ASKER = "asker.id";
    private static final String READER = "reader.id";
    private static final Set<String> OF_THE_ASK = Set.of("ask.labels", "ask.region", ASKER);
    private static final Set<String> IMPLIED = Set.of("reader.clearance", "reader.inside_wall", "ask.classification");

    private Readable() {}

    /** @throws BadInput naming `when` */
    static void check(WrittenRule rule, Facts limits) {
        var text = rule.text();
        if (rule.stage() != Stage.DISCLOSE || text.effect() != Effect.REFUSE || text.mode() == Mode.AUDIT
                || !LabelRules.onReading(rule) || implied(rule) || onLabels(rule, limits))
            return;
        throw new BadInput("when", text.when(), Message.of("bad.rule-reading"));
    }

    private static boolean onLabels(WrittenRule rule, Facts limits) {
        var unlabelled = limits.and("ask.labels", List.of()).and("ask.region", "");
        return rule.needs().stream().allMatch(name -> OF_THE_ASK.contains(name) || name.startsWith("reader.")
                || name.startsWith(Vocabulary.PARAMETER)) && !rule.concerns(unlabelled)
                && !rule.scope().needs().contains(ASKER) && letsOff(rule.when().term());
    }

    /** Whoever asked may be let off and no more, or an asker would be told less than anybody else. */
    private static boolean letsOff(Term term) {
        if (term instanceof Term.Call call && call.operator().equals("_&&_"))
            return call.args().stream().allMatch(Readable::letsOff);
        return !term.facts().contains(ASKER) || term instanceof Term.Call call && call.operator().equals("_!=_")
                && Set.of(new Term.Known(ASKER), new Term.Known(READER)).equals(Set.copyOf(call.args()));
    }

    /** Whether it refuses nobody who is cleared and inside the wall. */
    private static boolean implied(WrittenRule rule) {
        if (!IMPLIED.containsAll(rule.needs()))
            return false;
        for (Classification clearance : Classification.values())
            for (Classification level : Classification.values())
                if (clearance.covers(level) && rule.enforced(Facts.of("reader.clearance", clearance)
                        .and("ask.classification", level).and("reader.inside_wall", true)) instanceof Ruling.Refused)
                    return false;
        return true;
    }
}
