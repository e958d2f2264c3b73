package org.cadre.waves;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.cadre.people.Colleagues;
import org.cadre.rulebook.RuleBooks;

/** Asks the rules whether something may be delivered, and who may judge it. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
public class DeliveryRules {
    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts facts;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Decisions decisions;

    protected DeliveryRules() {}

    /**
     * What they say of a delivery that lies before its requester or another reviewer, which is kept.
     *
     * @param findings what stays in its text: SECRET, PERSONAL, CONTACT
     * @throws AskRefused where one of them refuses
     */
    public Verdict of(Ask task, ColleagueId author, ColleagueId reviewer, boolean termsAccepted, List<String> findings,
            List<String> stack) {
        var known = known(task, reviewer, termsAccepted, findings, stack).and(facts.person("author", author));
        var verdict = books.inForce().rule(Stage.DELIVER, known);
        decisions.keep(Stage.DELIVER, task.id().value(), List.of(new Judged(author.value(), verdict)));
        verdict.refusal().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
        return verdict;
    }

    /** Who of these may review what that one delivered, as far as the rules say; what they say of each is kept. */
    public Set<ColleagueId> reviewers(Ask task, ColleagueId author, Collection<ColleagueId> reviewers) {
        var verdicts = reviewed(task, author, reviewers);
        return verdicts.entrySet().stream()
                .filter(said -> said.getValue().refusal().isEmpty() && said.getValue().approvals().isEmpty())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The same of one who reviews it now. @throws AskRefused where one of them refuses */
    public void review(Ask task, ColleagueId author, ColleagueId reviewer) {
        reviewed(task, author, List.of(reviewer)).values().stream().flatMap(said -> said.refusal().stream())
                .forEach(refusal -> {
                    throw new AskRefused(refusal);
                });
    }

    private Map<ColleagueId, Verdict> reviewed(Ask task, ColleagueId author, Collection<ColleagueId> reviewers) {
        var book = books.inForce();
        var known = facts.of(task).and(facts.person("author", author))
                .and(delivered(true, List.of(), List.of()));
        var verdicts = new LinkedHashMap<ColleagueId, Verdict>();
        facts.people("reviewer", colleagues.all(reviewers))
                .forEach((id, reviewer) -> verdicts.put(id, book.rule(Stage.DELIVER, known.and(reviewer))));
        decisions.keep(Stage.DELIVER, task.id().value(), verdicts.entrySet().stream()
                .map(said -> new Judged(said.getKey().value(), said.getValue())).toList());
        return verdicts;
    }

    /** Whose delivery they would refuse, however good it were: nobody is asked for what cannot be accepted of them. */
    Map<ColleagueId, Verdict> foreseen(Ask task, Collection<ColleagueId> authors) {
        return foreseen(facts.of(task), task.asker(), authors);
    }

    /** The same of a task that is not posted yet, by its facts. */
    Map<ColleagueId, Verdict> foreseen(Facts task, ColleagueId requester, Collection<ColleagueId> authors) {
        var book = books.inForce();
        var known = task.and(facts.person("reviewer", requester)).and(delivered(true, List.of(), List.of()));
        var refused = new LinkedHashMap<ColleagueId, Verdict>();
        facts.people("author", colleagues.all(authors)).forEach((id, author) -> {
            var verdict = book.rule(Stage.DELIVER, known.and(author));
            if (verdict.refusal().isPresent())
                refused.put(id, verdict);
        });
        return refused;
    }

    private Facts known(Ask task, ColleagueId reviewer, boolean termsAccepted, List<String> findings,
            List<String> stack) {
        return facts.of(task).and(facts.person("reviewer", reviewer)).and(delivered(termsAccepted, findings, stack));
    }

    private static Facts delivered(boolean termsAccepted, List<String> findings, List<String> stack) {
        return Facts.of("delivery.approval", false).and("delivery.ip_terms_accepted", termsAccepted)
                .and("delivery.findings", findings).and("delivery.stack", stack);
    }
}
