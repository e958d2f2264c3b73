package org.cadre.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.csv.Sheet;
import org.cadre.exports.Export;
import org.cadre.exports.ExportRules;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.portfolio.Portfolio.Endorsed;
import org.cadre.portfolio.Portfolio.Work;

/** Shows one's own portfolio, and lets it be taken out. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class PortfolioDesk {
    /** Of file, a word for rules. */
    public static final String KIND = "PORTFOLIO";

    @Inject
    private Portfolios portfolios;
    @Inject
    private Colleagues colleagues;
    @Inject
    private ExportRules rules;

    protected PortfolioDesk() {}

    public Portfolio mine(Reader me) {
        var works = portfolios.works(me);
        return new Portfolio(colleagues.get(me.id()).name(), works, portfolios.skills(me, works),
                portfolios.endorsements(me), 0);
    }

    /**
     * The same for a file, without what is above INTERNAL or behind a wall.
     *
     * @throws AskRefused where a rule does not let it be taken out
     */
    public Portfolio export(Reader me) {
        var whole = mine(me).forFile();
        Optional<Instant> oldest = Stream
                .concat(whole.works().stream().map(Work::givenAt), whole.endorsements().stream().map(Endorsed::at))
                .min(Comparator.naturalOrder());
        rules.check(me, me.id().value(), new Export(KIND, whole.size(), !whole.endorsements().isEmpty(), true,
                Set.of(colleagues.get(me.id()).country()), oldest));
        return whole;
    }

    /** Its lines as a table: what, title or skill, when, more. @throws AskRefused as {@link #export} */
    public String csv(Reader me) {
        var whole = export(me);
        var rows = new ArrayList<List<String>>();
        whole.works().forEach(work -> rows.add(List.of(work.kind().name(), work.title(), work.givenAt().toString(),
                String.join(", ", work.tags().stream().sorted().toList()))));
        whole.skills().forEach(skill -> rows.add(List.of("SKILL", skill.label(), "",
                skill.level() + "/5, " + skill.endorsers() + ", " + skill.evidence().size())));
        whole.endorsements().forEach(one -> rows.add(List.of("ENDORSEMENT", one.skill(), one.at().toString(),
                one.reason().isEmpty() ? one.by() : one.by() + ": " + one.reason())));
        return Sheet.of(List.of("what", "title", "when", "detail"), rows);
    }
}
