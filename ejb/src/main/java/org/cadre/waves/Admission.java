package org.cadre.waves;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskFacts;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.people.ColleagueId;
import org.cadre.rulebook.RuleBooks;
import org.cadre.sieve.AskFilter;
import org.cadre.sieve.AskFilters;
import org.cadre.sieve.Sieve;

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
    @Inject
    private AskFilters filters;

    protected Admission() {}

    /** Whom the rules refuse for an ask, as the index is asked; what that was is kept. */
    Sieve sieve(Ask ask) {
        var book = books.inForce();
        var known = askFacts.of(ask);
        var needs = book.needs(Stage.MATCH, known);
        var sieve = Sieve.of(book, books.text().vocabulary(Stage.MATCH), known,
                ids -> candidates.of(ask, ids, needs));
        filters.keep(ask.id().value(), ask.asker(), sieve);
        return sieve;
    }

    /**
     * What the rules of the last query say of a colleague whom it may have kept out: by the ask's facts of then, and the
     * colleague's of now. Empty where none of them refuses.
     */
    public List<Ruling.Refused> whyNot(Ask ask, ColleagueId colleague) {
        return filters.last(ask.id().value(), ask.asker()).map(filter -> whyNot(ask, colleague, filter))
                .orElse(List.of());
    }

    private List<Ruling.Refused> whyNot(Ask ask, ColleagueId colleague, AskFilter filter) {
        var rules = filter.ruleIds().stream().flatMap(id -> books.version(id).stream()).toList();
        var needs = rules.stream().flatMap(rule -> rule.needs().stream()).collect(Collectors.toSet());
        var then = filter.facts(books.text().vocabulary(Stage.MATCH));
        return candidates.of(ask, List.of(colleague), needs).values().stream()
                .flatMap(now -> rules.stream().map(rule -> rule.rule(then.and(now))))
                .filter(Ruling.Refused.class::isInstance).map(Ruling.Refused.class::cast).toList();
    }

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
