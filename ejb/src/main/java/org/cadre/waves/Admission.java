package org.cadre.waves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Facts;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.handling.Handlings;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Asks the rule book whether colleagues may be invited, on facts of this moment, and keeps what it says. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Admission {
    @Inject
    private Colleagues colleagues;
    @Inject
    private Decisions decisions;
    @Inject
    private Handlings handlings;
    private final RuleBook rules = RuleBook.starter();

    protected Admission() {}

    /** What the rules say of each; who does not exist any more is left out. */
    public Map<ColleagueId, Verdict> rule(Ask ask, Collection<ColleagueId> candidates) {
        var inside = ask.wall().map(wall -> colleagues.membersOf(wall, candidates)).orElse(Set.copyOf(candidates));
        var handling = handlings.of(ask.id().value());
        var verdicts = new HashMap<ColleagueId, Verdict>();
        var cases = new ArrayList<Judged>();
        for (Colleague candidate : colleagues.all(candidates)) {
            var facts = handling.into(facts(ask, candidate, inside.contains(candidate.id())));
            var verdict = rules.rule(Stage.MATCH, facts);
            verdicts.put(candidate.id(), verdict);
            cases.add(new Judged(candidate.id().value(), facts, verdict));
        }
        decisions.keep(Stage.MATCH, ask.id().value(), cases);
        return verdicts;
    }

    private static Facts facts(Ask ask, Colleague candidate, boolean insideWall) {
        return Facts.of("ask.classification", ask.classification()).and("candidate.clearance", candidate.clearance())
                .and("candidate.inside-wall", insideWall).and("asker.id", ask.asker().value())
                .and("candidate.id", candidate.id().value());
    }
}
