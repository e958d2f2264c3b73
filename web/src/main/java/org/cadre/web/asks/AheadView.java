package org.cadre.web.asks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.foresight.Foresight;
import org.cadre.governance.Texts;
import org.cadre.web.View;

/**
 * Fragment, {@code POST /foresight} and {@code POST /task-foresight}: what would come of an ask that is not sent yet.
 *
 * @param faults why it could not be sent as it is
 */
public record AheadView(List<String> faults, Optional<Result> result) implements View {
    /**
     * Numbers are the least that may be told; nought where they are fewer than {@code least}.
     *
     * @param matched who fits
     * @param reached whom the rules let in
     * @param wave how many are invited at once
     * @param byPool whether that are those on duty
     * @param unfamiliar whether nobody is known to know
     */
    public record Result(List<Rule> refused, List<Rule> approvals, int matched, int reached, int wave, boolean byPool,
            boolean unfamiliar, List<Limit> limits, int least) {}

    /** A rule and its reason in the reader's language. */
    public record Rule(String title, String reason) {}

    /** How many a rule keeps out. */
    public record Limit(Rule rule, int people) {}

    public static AheadView of(Foresight found, Locale language) {
        return new AheadView(List.of(), Optional.of(new Result(rules(found.refused(), language),
                rules(found.approvals(), language), found.matched().least(), found.reached().least(),
                found.firstWave().least(), found.byPool(), found.unfamiliar(),
                found.limits().stream()
                        .map(limit -> new Limit(rule(limit.said(), language), limit.people().least())).toList(),
                Foresight.LEAST)));
    }

    private static List<Rule> rules(List<Foresight.Said> some, Locale language) {
        return some.stream().map(said -> rule(said, language)).toList();
    }

    private static Rule rule(Foresight.Said said, Locale language) {
        return new Rule(said.rule(), Texts.render(said.reason(), language));
    }

    @Override
    public String template() {
        return "asks/ahead";
    }
}
