package org.cadre.revisions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskFacts;
import org.cadre.asks.AskRefused;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Stage;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.rulebook.RuleBooks;

/** Makes an ask more or less secret: by the rules of filing, and for less also by those of disclosing. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
class Reclassification {
    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts facts;
    @Inject
    private Decisions decisions;
    @Inject
    private Outbox outbox;

    protected Reclassification() {}

    /** @throws AskRefused where a rule refuses */
    void rule(Reader asker, Ask ask, Classification wanted, boolean othersWrote) {
        var now = facts.of(ask);
        decide(Stage.INTAKE, ask, facts.atFiling(ask).and("ask.classification", wanted));
        if (!wanted.covers(ask.classification()))
            decide(Stage.DISCLOSE, ask, now.and(facts.person("reader", asker.id()))
                    .and("reader.inside_wall", true).and("reader.roles", asker.roles())
                    .and("disclosed.classification", wanted).and("disclosed.others_wrote", othersWrote));
    }

    private void decide(Stage stage, Ask ask, Facts known) {
        var verdict = books.inForce().rule(stage, known);
        decisions.keep(stage, ask.id().value(), List.of(new Judged(ask.asker().value(), verdict)));
        verdict.refusal().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
    }

    void tell(Ask ask) {
        outbox.append(ask.id().value(), new AskReclassified(ask.id().value()));
    }
}
