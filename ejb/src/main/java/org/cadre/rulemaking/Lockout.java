package org.cadre.rulemaking;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskFacts;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Message;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.people.Reader;
import org.cadre.rulebook.RuleBooks;
import org.cadre.rulebook.WrittenRule;

/** Keeps the office from writing a rule that stops it from asking and reading the plainest question. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Lockout {
    @Inject
    private AskFacts facts;
    @Inject
    private RuleBooks books;
    @Inject
    private java.time.Clock clock;

    protected Lockout() {}

    /** @throws BadInput where the rule would refuse its own author an ordinary question */
    void check(Reader author, WrittenRule rule) {
        if (rule.stage() != Stage.INTAKE && rule.stage() != Stage.DISCLOSE)
            return;
        if (rule.enforced(books.text().limits().and(plain(author))) instanceof Ruling.Refused)
            throw new BadInput("when", rule.text().when(), Message.of("bad.lockout"));
    }

    private Facts plain(Reader author) {
        var ask = Ask.filedBy(author.id(), new NewAsk("A question", "A question", List.of(), author.language(),
                Classification.PUBLIC, Urgency.NORMAL), clock.instant());
        return facts.atFiling(ask).and(facts.person("reader", author.id()))
                .and("reader.inside_wall", true).and("reader.roles", author.roles())
                .and("disclosed.classification", Classification.PUBLIC).and("disclosed.others_wrote", false);
    }
}
