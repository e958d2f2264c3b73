package org.cadre.exports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskFacts;
import org.cadre.asks.AskRefused;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Facts;
import org.cadre.governance.Message;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.people.PersonFacts;
import org.cadre.people.Reader;
import org.cadre.rulebook.RuleBooks;

/** Asks the rules whether somebody may take something out of the portal. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
public class ExportRules {
    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts facts;
    @Inject
    private Decisions decisions;
    @Inject
    private Clock clock;

    protected ExportRules() {}

    /**
     * @param subject under which the decision is kept: a request, an archive's matter, or the reader
     * @throws AskRefused where a rule refuses or wants an approval; that is kept
     */
    public void check(Reader reader, UUID subject, Export wanted) {
        var known = facts(reader, wanted);
        var book = books.inForce();
        var verdicts = regions(wanted).stream()
                .map(region -> book.rule(Stage.EXPORT, known.and("export.region", region))).toList();
        decisions.keep(Stage.EXPORT, subject,
                verdicts.stream().map(verdict -> new Judged(reader.id().value(), verdict)).toList());
        verdicts.stream().flatMap(verdict -> refusal(verdict).stream()).findFirst().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
    }

    /** Each is a case of its own; where there is none, the empty one is. */
    private static List<String> regions(Export wanted) {
        var regions = wanted.regions().isEmpty() ? Set.of("") : wanted.regions();
        return regions.stream().map(PersonFacts::region).distinct().sorted().toList();
    }

    private Facts facts(Reader reader, Export wanted) {
        var now = clock.instant();
        return facts.person("reader", reader.id()).and("reader.inside_wall", true)
                .and("reader.roles", reader.roles()).and(facts.time(reader.zone())).and("export.kind", wanted.kind())
                .and("export.rows", wanted.rows()).and("export.personal", wanted.personal())
                .and("export.own", wanted.own())
                .and("export.age_days", wanted.oldest().map(at -> Duration.between(at, now).toDays()).orElse(0L));
    }

    private static Optional<Ruling.Refused> refusal(Verdict verdict) {
        return verdict.refusal().or(() -> verdict.approvals().stream().findFirst().map(approval -> new Ruling.Refused(
                approval.by(), Message.of("export.needs-approval", approval.reason()))));
    }
}
