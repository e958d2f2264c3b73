package org.cadre.waves;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskFacts;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.people.ColleagueId;
import org.cadre.rulebook.RuleBooks;

/** Asks the rule book whether colleagues may be invited, on facts of this moment, and keeps what it says. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Admission {
    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts askFacts;
    @Inject
    private CandidateFacts candidates;
    @Inject
    private Decisions decisions;

    protected Admission() {}

    /** What the rules say of each; who does not exist any more is left out. */
    public Map<ColleagueId, Verdict> rule(Ask ask, Collection<ColleagueId> wanted) {
        var book = books.inForce();
        var known = askFacts.of(ask);
        var verdicts = new LinkedHashMap<ColleagueId, Verdict>();
        candidates.of(ask, wanted, book.needs(Stage.MATCH, known))
                .forEach((id, facts) -> verdicts.put(id, book.rule(Stage.MATCH, known.and(facts))));
        decisions.keep(Stage.MATCH, ask.id().value(), verdicts.entrySet().stream()
                .map(said -> new Judged(said.getKey().value(), said.getValue())).toList());
        return verdicts;
    }
}
