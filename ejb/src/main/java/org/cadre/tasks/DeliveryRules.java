package org.cadre.tasks;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskFacts;
import org.cadre.asks.AskRefused;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Facts;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.people.ColleagueId;
import org.cadre.rulebook.RuleBooks;

/** Asks the rules whether something may be delivered, and who may judge it; what they say is kept. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
class DeliveryRules {
    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts facts;
    @Inject
    private Decisions decisions;

    protected DeliveryRules() {}

    /**
     * What they say of a delivery that lies before its requester or another reviewer.
     *
     * @param findings what stays in its text: SECRET, PERSONAL, CONTACT
     * @throws AskRefused where one of them refuses; that is kept
     */
    Verdict of(Ask task, ColleagueId author, ColleagueId reviewer, boolean termsAccepted, List<String> findings,
            List<String> stack) {
        var verdict = books.inForce().rule(Stage.DELIVER, known(task, author, reviewer)
                .and("delivery.ip_terms_accepted", termsAccepted).and("delivery.findings", findings)
                .and("delivery.stack", stack));
        decisions.keep(Stage.DELIVER, task.id().value(), List.of(new Judged(author.value(), verdict)));
        verdict.refusal().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
        return verdict;
    }

    private Facts known(Ask task, ColleagueId author, ColleagueId reviewer) {
        return facts.of(task).and(facts.person("author", author)).and(facts.person("reviewer", reviewer))
                .and("delivery.approval", false);
    }
}
