package org.cadre.revisions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskRefused;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Stage;
import org.cadre.handling.Handlings;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;

/** Makes an ask more or less secret: by the rules of filing, and for less also by those of disclosing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reclassification {
    @Inject
    private Decisions decisions;
    @Inject
    private Handlings handlings;
    @Inject
    private Outbox outbox;
    private final RuleBook rules = RuleBook.starter();

    protected Reclassification() {}

    /** @throws AskRefused where a rule refuses */
    void rule(Reader asker, Ask ask, Classification wanted, boolean othersWrote) {
        decide(Stage.INTAKE, ask, handlings.of(ask.id().value()).into(Facts.of("ask.classification", wanted)
                .and("asker.clearance", asker.clearance()).and("asker.id", asker.id().value())));
        if (!wanted.covers(ask.classification()))
            decide(Stage.DISCLOSE, ask, Facts.of("ask.classification", ask.classification())
                    .and("disclosed.classification", wanted).and("others.wrote", othersWrote));
    }

    private void decide(Stage stage, Ask ask, Facts facts) {
        var verdict = rules.rule(stage, facts);
        decisions.keep(stage, ask.id().value(), List.of(new Judged(ask.asker().value(), facts, verdict)));
        verdict.refusal().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
    }

    void tell(Ask ask) {
        outbox.append(ask.id().value(), new AskReclassified(ask.id().value()));
    }
}
