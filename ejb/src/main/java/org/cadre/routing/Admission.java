package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.audit.Decisions;
import org.cadre.governance.Facts;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;

/** Asks the rule book whether a colleague may be invited, on facts of this moment, and keeps what it says. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Admission {
    @Inject
    private Colleagues colleagues;
    @Inject
    private Decisions decisions;
    private final RuleBook rules = RuleBook.starter();

    protected Admission() {}

    Verdict rule(Ask ask, Colleague candidate) {
        boolean insideWall = ask.wall().map(wall -> colleagues.wallsOf(candidate.id()).contains(wall)).orElse(true);
        var facts = Facts.of("ask.classification", ask.classification())
                .and("candidate.clearance", candidate.clearance()).and("candidate.inside-wall", insideWall)
                .and("asker.id", ask.asker().value()).and("candidate.id", candidate.id().value());
        var verdict = rules.rule(Stage.MATCH, facts);
        decisions.keep(Stage.MATCH, ask.id().value(), candidate.id().value(), facts, verdict);
        return verdict;
    }
}
