package org.cadre.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.BadInput;
import org.cadre.governance.RuleBook;
import org.cadre.governance.RuleId;
import org.cadre.rulebook.WrittenRule.Waiver;
import org.jspecify.annotations.Nullable;

/** The book in force, of this moment or another. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RuleBooks {
    private static final Logger LOG = Logger.getLogger(RuleBooks.class.getName());

    @Inject
    private EntityManager entities;
    @Inject
    private Clock clock;
    private volatile @Nullable CompiledBook compiled;

    protected RuleBooks() {}

    public RuleBook inForce() {
        return compiled().at(clock.instant());
    }

    public RuleBook inForce(Instant at) {
        return compiled().at(at);
    }

    /** The rules of now as text, those that are stopped among them, with the parameters. */
    public BookText text() {
        return compiled().text(clock.instant());
    }

    /** Both of now, looked up once. */
    public InForce now() {
        var book = compiled();
        var at = clock.instant();
        return new InForce(book.at(at), book.text(at));
    }

    /** A book as it is evaluated, and as it is written. */
    public record InForce(RuleBook book, BookText text) {}

    /** The rules of now by name, those that are stopped among them. */
    public List<WrittenRule> rules() {
        return compiled().current(clock.instant());
    }

    /** Every version that was published at some time and does more than watch. */
    public List<RuleId> enforcing() {
        return compiled().enforcing();
    }

    /** A version that was published at some time. */
    public Optional<WrittenRule> version(RuleId id) {
        return compiled().version(id);
    }

    /** What is compiled stays true as long as the number is the same; the number is changed with every change. */
    private CompiledBook compiled() {
        long number = number();
        var known = compiled;
        if (known == null || known.number() != number) {
            known = load(number);
            compiled = known;
        }
        return known;
    }

    private long number() {
        return ((Number) entities.createNativeQuery("select coalesce(max(number), 0) from rule_book_number")
                .getSingleResult()).longValue();
    }

    private CompiledBook load(long number) {
        var parameters = parameters();
        List<?> rows = entities.createNativeQuery("""
                select version, body, starts_at from rule_version where state = 'PUBLISHED' order by rule, version""")
                .getResultList();
        var published = new ArrayList<Object[]>();
        rows.forEach(row -> published.add((Object[]) row));
        if (published.isEmpty())
            return starter(number, parameters);
        var texts = published.stream().map(row -> BookYaml.read((String) row[1]).rules().getFirst()).toList();
        var book = new BookText(texts, parameters);
        var compiler = new BookCompiler(book);
        var waivers = waivers(book);
        var rules = new ArrayList<Publication>();
        for (int i = 0; i < texts.size(); i++)
            rules.add(new Publication(compiler.compile("", texts.get(i), ((Number) published.get(i)[0]).intValue(),
                    waivers.getOrDefault(texts.get(i).id(), List.of())), Sql.instant(published.get(i)[2])));
        return new CompiledBook(number, book, rules, stopped());
    }

    private CompiledBook starter(long number, List<Parameter> parameters) {
        var book = new BookText(StarterBook.text().rules(), parameters);
        var waivers = waivers(book);
        return new CompiledBook(number, book, StarterBook.rules().stream()
                .map(rule -> rule.except(waivers.getOrDefault(rule.text().id(), List.of())))
                .map(rule -> new Publication(rule, Instant.EPOCH)).toList(), stopped());
    }

    /** The starter's, where none of that name was set. */
    private List<Parameter> parameters() {
        Map<String, Parameter> all = new HashMap<>();
        StarterBook.text().parameters().forEach(parameter -> all.put(parameter.name(), parameter));
        List<?> set = entities.createNativeQuery("""
                select distinct on (name) body from rule_parameter order by name, version desc""").getResultList();
        set.forEach(body -> BookYaml.read((String) body).parameters().forEach(one -> all.put(one.name(), one)));
        return all.values().stream().sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }

    private Set<String> stopped() {
        var names = new HashSet<String>();
        entities.createNativeQuery("select rule from rule_stop where lifted_at is null").getResultList()
                .forEach(rule -> names.add((String) rule));
        return names;
    }

    /** An exception that no longer fits the rule's facts excepts nobody. */
    private Map<String, List<Waiver>> waivers(BookText book) {
        var found = new HashMap<String, List<Waiver>>();
        List<?> rows = entities.createNativeQuery("""
                select rule, cases, starts_at, ends_at from rule_exception
                where approved_by is not null and revoked_at is null""").getResultList();
        if (rows.isEmpty())
            return found;
        var compiler = new BookCompiler(book);
        for (Object one : rows) {
            var row = (Object[]) one;
            String rule = (String) row[0];
            book.rules().stream().filter(text -> text.id().equals(rule)).findFirst().ifPresent(text -> {
                try {
                    found.computeIfAbsent(rule, _ -> new ArrayList<>())
                            .add(new Waiver(compiler.condition("cases", text.stage(), (String) row[1]),
                                    Sql.instant(row[2]), Sql.instant(row[3])));
                } catch (BadInput bad) {
                    LOG.log(Level.WARNING, "an exception from the rule {0} no longer compiles and counts no more",
                            rule);
                }
            });
        }
        return found;
    }
}
