package org.cadre.waves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
import org.cadre.asks.AskKind;
import org.cadre.asks.LabelRules;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.Facts;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
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
    private DeliveryRules deliveries;
    @Inject
    private AskFilters filters;

    protected Admission() {}

    /** The rules and what they know of an ask at one moment, and whom they refuse by that in the index. */
    record Moment(RuleBook book, Facts known, Sieve sieve) {}

    /** What the index is asked by is kept. */
    Moment now(Ask ask) {
        var moment = moment(ask, askFacts.of(ask));
        filters.keep(ask.id().value(), ask.asker(), moment.sieve());
        return moment;
    }

    /** The same for whoever has another part in it, which takes them so many minutes. */
    Moment beside(Ask ask, int minutes) {
        return moment(ask, askFacts.of(ask).and("ask.effort_minutes", minutes));
    }

    private Moment moment(Ask ask, Facts known) {
        return moment(known, ask.labels().isPresent(), (ids, needs) -> candidates.of(ask, ids, needs));
    }

    private Moment moment(Facts known, boolean labelled, People people) {
        var rules = books.now();
        var book = book(rules.book(), labelled);
        var needs = needs(book, known);
        var sieve = Sieve.of(book, rules.text().vocabulary(Stage.MATCH), known, ids -> people.of(ids, needs));
        return new Moment(book, known, sieve);
    }

    /** Facts of colleagues, as far as they are needed. */
    @FunctionalInterface
    private interface People {
        Map<ColleagueId, Facts> of(Collection<ColleagueId> ids, Set<String> needs);
    }

    /** The same of an ask that is only tried, by what its asker may know of others' work; nothing of it is kept. */
    Moment tried(Reader asker, Ask ask, Facts known, boolean labelled) {
        return moment(known, labelled, (ids, needs) -> candidates.seenBy(asker, ask, ids, needs));
    }

    /** What the rules would say of each. */
    Map<ColleagueId, Verdict> tried(Reader asker, Ask ask, Moment moment, Collection<ColleagueId> wanted) {
        var verdicts = verdicts(moment.book(), moment.known(),
                candidates.seenBy(asker, ask, wanted, needs(moment.book(), moment.known())));
        if (ask.kind() == AskKind.MICRO_TASK)
            and(verdicts, deliveries.foreseen(moment.known(), ask.asker(), verdicts.keySet()));
        return verdicts;
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
        return rule(ask, book(books.inForce(), ask), askFacts.of(ask), wanted);
    }

    /** The same by the rules and facts of a moment ago. */
    Map<ColleagueId, Verdict> rule(Ask ask, Moment moment, Collection<ColleagueId> wanted) {
        return rule(ask, moment.book(), moment.known(), wanted);
    }

    /** The same of those who deliver nothing. */
    Map<ColleagueId, Verdict> ruleBeside(Ask ask, Moment moment, Collection<ColleagueId> wanted) {
        return kept(ask, matched(ask, moment.book(), moment.known(), wanted));
    }

    private Map<ColleagueId, Verdict> rule(Ask ask, RuleBook book, Facts known, Collection<ColleagueId> wanted) {
        var verdicts = matched(ask, book, known, wanted);
        if (ask.kind() == AskKind.MICRO_TASK)
            and(verdicts, deliveries.foreseen(ask, verdicts.keySet()));
        return kept(ask, verdicts);
    }

    private static void and(Map<ColleagueId, Verdict> verdicts, Map<ColleagueId, Verdict> more) {
        more.forEach((id, refusal) -> verdicts.computeIfPresent(id, (_, verdict) -> verdict.and(refusal)));
    }

    private Map<ColleagueId, Verdict> matched(Ask ask, RuleBook book, Facts known, Collection<ColleagueId> wanted) {
        return verdicts(book, known, candidates.of(ask, wanted, needs(book, known)));
    }

    private static Map<ColleagueId, Verdict> verdicts(RuleBook book, Facts known, Map<ColleagueId, Facts> people) {
        var verdicts = new LinkedHashMap<ColleagueId, Verdict>();
        people.forEach((id, facts) -> verdicts.put(id,
                book.rule(Stage.MATCH, known.and(facts)).and(book.rule(Stage.DISCLOSE, known.and(facts)))));
        return verdicts;
    }

    private Map<ColleagueId, Verdict> kept(Ask ask, Map<ColleagueId, Verdict> verdicts) {
        decisions.keep(Stage.MATCH, ask.id().value(), verdicts.entrySet().stream()
                .map(said -> new Judged(said.getKey().value(), said.getValue())).toList());
        return verdicts;
    }

    /** Nobody is asked what they could not read: on what is labelled, the rules on reading speak too. */
    private static RuleBook book(RuleBook book, Ask ask) {
        return book(book, ask.labels().isPresent());
    }

    private static RuleBook book(RuleBook book, boolean labelled) {
        var rules = new ArrayList<>(book.at(Stage.MATCH));
        if (labelled)
            rules.addAll(LabelRules.onReading(book));
        return new RuleBook(rules, book.limits());
    }

    private static Set<String> needs(RuleBook book, Facts ask) {
        var needs = new HashSet<>(book.needs(Stage.MATCH, ask));
        needs.addAll(book.needs(Stage.DISCLOSE, ask));
        return needs;
    }
}
