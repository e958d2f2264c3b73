package org.cadre.approvals;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskFacts;
import org.cadre.asks.AskRefused;
import org.cadre.asks.HeldAsk;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Stage;
import org.cadre.people.Reader;
import org.cadre.rulebook.RuleBooks;

/** Asks the rules whether somebody may decide on what another one wants: segregation of duties. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
class Duties {
    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts facts;
    @Inject
    private Decisions decisions;

    protected Duties() {}

    /** @throws AskRefused where they forbid it; that is kept */
    void check(Reader approver, HeldAsk held) {
        var known = facts.of(held).and(facts.person("author", held.asker()))
                .and(facts.person("reviewer", approver.id()))
                .and("delivery.approval", true).and("delivery.ip_terms_accepted", true)
                .and("delivery.findings", List.of()).and("delivery.stack", List.of());
        var verdict = books.inForce().rule(Stage.DELIVER, known);
        decisions.keep(Stage.DELIVER, held.id().value(), List.of(new Judged(approver.id().value(), verdict)));
        verdict.refusal().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
    }
}
