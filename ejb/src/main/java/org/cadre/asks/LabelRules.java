package org.cadre.asks;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Rule;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.handling.Handling;
import org.cadre.people.ColleagueId;
import org.cadre.people.LabelSet;
import org.cadre.people.PersonFacts;
import org.cadre.people.Reading;
import org.cadre.people.ReadingRules;
import org.cadre.people.Role;
import org.cadre.rulebook.RuleBooks;

/**
 * The book's rules on disclosing, evaluated for one reader over all labels that stand on any ask. Which these are is known and
 * few, and a rule on reading may name nothing else of an ask, so that every one of them is evaluated as it stands: what is
 * left over is a set, which SQL and the index hold as they hold walls.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LabelRules implements ReadingRules {
    /** Facts that only a rule on making an ask less secret names; it has nothing to say of reading. */
    public static final String DISCLOSED = "disclosed.";
    private static final ColleagueId SOMEBODY_ELSE = new ColleagueId(new UUID(0, 0));

    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts facts;
    @Inject
    private Clock clock;

    protected LabelRules() {}

    @Override
    public Reading of(ColleagueId reader, Set<Role> roles, Set<LabelSet> inUse) {
        return inUse.isEmpty()
                ? Reading.OWN
                : of(reader, books.inForce(), facts.person("reader", reader).and("reader.roles", roles)
                        .and("time.now", clock.instant()), inUse);
    }

    /** @param known of the reader and of the time */
    public static Reading of(ColleagueId reader, RuleBook book, Facts known, Set<LabelSet> inUse) {
        var rules = onReading(book);
        var plain = plain(known).and(book.limits());
        return new Reading(inUse.stream().filter(labels -> let(rules, plain, labels, SOMEBODY_ELSE))
                .collect(Collectors.toSet()), inUse.stream().allMatch(labels -> let(rules, plain, labels, reader)));
    }

    /** The book's rules of disclosing that are asked before something is read. */
    public static List<Rule> onReading(RuleBook book) {
        return book.at(Stage.DISCLOSE).stream().filter(LabelRules::onReading).toList();
    }

    /** Whether a rule of disclosing is one of them. */
    public static boolean onReading(Rule rule) {
        return rule.needs().stream().noneMatch(name -> name.startsWith(DISCLOSED));
    }

    /** Clearance and wall are looked at for each ask, where they are known; here they are no obstacle. */
    private static Facts plain(Facts reader) {
        return reader.and("reader.inside_wall", true).and("ask.classification", Classification.PUBLIC)
                .and("ask.walled", false);
    }

    private static boolean let(List<Rule> rules, Facts reader, LabelSet labels, ColleagueId asker) {
        var handling = Handling.of(labels);
        var known = reader.and("asker.id", asker.value()).and("ask.labels", handling.labels())
                .and("ask.region", handling.region().map(PersonFacts::region).orElse(""));
        return rules.stream().noneMatch(rule -> rule.rule(known) instanceof Ruling.Refused);
    }
}
