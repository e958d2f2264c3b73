package org.cadre.rulemaking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.conditions.Sentence;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.governance.Stage;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.rulebook.BookCompiler;
import org.cadre.rulebook.BookText;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.RuleBooks;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.TestRun;
import org.cadre.rulebook.Trial;
import org.cadre.rulebook.WrittenRule;
import org.cadre.screening.Screening;

/** What the office does with rules. Each verb is one transaction, and is kept. */
@ApplicationScoped
@Transactional
public class RuleDesk {
    public static final int LONGEST_REASON = 1_000;
    /** The kinds of act that are kept; their subject is {@link #subject}. */
    public static final String DRAFTED = "RULE_DRAFTED";
    public static final String PROPOSED = "RULE_PROPOSED";
    public static final String PUBLISHED = "RULE_PUBLISHED";
    public static final String REJECTED = "RULE_REJECTED";
    public static final String WITHDRAWN = "RULE_WITHDRAWN";

    private static final Set<VersionState> ALIVE = Set.of(VersionState.DRAFT, VersionState.PROPOSED,
            VersionState.PUBLISHED);

    @Inject
    private Screening screening;
    @Inject
    private RuleVersions versions;
    @Inject
    private RuleBooks books;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Lockout lockout;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected RuleDesk() {}

    /** Under which a rule stands in the audit trail, for ever. */
    public static UUID subject(String rule) {
        return UUID.nameUUIDFromBytes(("rule:" + rule).getBytes(StandardCharsets.UTF_8));
    }

    /** The rules in force by name, those that are stopped among them. */
    public List<WrittenRule> rules(Reader reader) {
        mayRead(reader);
        return books.rules();
    }

    /** The book in force. */
    public BookText inForce(Reader reader) {
        mayRead(reader);
        return books.text();
    }

    /** The same as YAML, for version control. */
    public String export(Reader reader) {
        return BookYaml.write(inForce(reader));
    }

    /** All versions of a rule, newest first. @throws RuleNotFound */
    public List<RuleVersion> history(Reader reader, String rule) {
        mayRead(reader);
        var found = versions.of(rule);
        if (!found.isEmpty())
            return found;
        return List.of(brought(rule));
    }

    /** The version that is drafted. @throws RuleNotFound where there is none */
    public RuleVersion draftOf(Reader reader, String rule) {
        return history(reader, rule).stream().filter(one -> one.state() == VersionState.DRAFT).findFirst()
                .orElseThrow(() -> new RuleNotFound("draft of " + rule));
    }

    /** What is drafted or proposed, or else in force or to be. @throws RuleNotFound */
    public RuleVersion latest(Reader reader, String rule) {
        return history(reader, rule).stream().filter(one -> ALIVE.contains(one.state())).findFirst()
                .orElseThrow(() -> new RuleNotFound(rule));
    }

    /** Drafts, and what waits for a second person. */
    public List<RuleVersion> underWay(Reader reader) {
        mayRead(reader);
        return versions.underWay();
    }

    /** A version as it is kept. @throws RuleNotFound */
    public RuleVersion see(Reader reader, RuleId id) {
        mayRead(reader);
        return versions.find(id).or(() -> Optional.of(brought(id.name())).filter(it -> it.id().equals(id)))
                .orElseThrow(() -> new RuleNotFound(id.toString()));
    }

    /** What the rule's own tests say now. @throws BadInput where it cannot be compiled */
    public TestRun test(Reader reader, RuleText text) {
        mayRead(reader);
        return TestRun.of(compiled(text), books.text());
    }

    /**
     * What a book's own tests say, without keeping anything of it. For the office, and for machines that build books.
     *
     * @return by rule, in the book's order
     * @throws BadInput naming every field that cannot be taken
     */
    public Map<String, TestRun> test(Reader reader, String yaml) {
        require(reader.roles().contains(Role.GOVERNANCE) || colleagues.get(reader.id()).machine(), "rule.who");
        var book = BookYaml.read(yaml);
        var known = new TreeMap<String, org.cadre.rulebook.Parameter>();
        books.text().parameters().forEach(parameter -> known.put(parameter.name(), parameter));
        book.parameters().forEach(parameter -> known.put(parameter.name(), parameter));
        var whole = new BookText(book.rules(), List.copyOf(known.values()));
        var runs = new java.util.LinkedHashMap<String, TestRun>();
        compiled(whole).forEach(rule -> runs.put(rule.text().id(), TestRun.of(rule, whole)));
        return runs;
    }

    /** A rule to be tried on past cases. @throws BadInput where it cannot be compiled */
    public Trial trial(Reader reader, RuleText text) {
        mayRead(reader);
        return Trial.of(compiled(text), books.text());
    }

    /** A condition as a sentence for people. @throws BadInput where it cannot be compiled */
    public Message sentence(Reader reader, Stage stage, String condition) {
        mayRead(reader);
        return Sentence.of(new BookCompiler(books.text()).condition("when", stage, condition).term());
    }

    /** Everything that was done with a rule, oldest first. */
    public List<Act> acts(Reader reader, String rule) {
        mayRead(reader);
        return acts.of(subject(rule));
    }

    /** Keeps a draft; the rule's draft of before is overwritten. @throws BadInput where it cannot be compiled */
    public RuleId draft(Reader reader, RuleText text) {
        office(reader);
        compiled(text);
        versions.hold();
        versions.adoptStarter();
        return keep(reader, text);
    }

    /**
     * Drafts every rule of a book that differs from the one in force. All or nothing.
     *
     * @throws BadInput naming every field that cannot be taken
     */
    public List<RuleId> importBook(Reader reader, String yaml) {
        office(reader);
        var book = BookYaml.read(yaml);
        compiled(new BookText(book.rules(), books.text().parameters()));
        versions.hold();
        versions.adoptStarter();
        var inForce = books.text().rules();
        return book.rules().stream().filter(text -> !inForce.contains(text)).map(text -> keep(reader, text)).toList();
    }

    private RuleId keep(Reader reader, RuleText text) {
        var now = clock.instant();
        var draft = versions.of(text.id()).stream().filter(one -> one.state() == VersionState.DRAFT).findFirst();
        var id = draft.map(RuleVersion::id).orElseGet(() -> versions.next(text.id()));
        if (draft.isPresent())
            versions.rewrite(id, text, reader.id(), now);
        else
            versions.add(id, text, reader.id(), now);
        acts.keep(DRAFTED, subject(text.id()), reader.id().value());
        return id;
    }

    /**
     * Lays a draft before a second person.
     *
     * @param starts when it is to take effect; not before it is approved
     * @throws BadInput where its tests fail or show only one side of it, or where it would stop its author
     */
    public void propose(Reader reader, RuleId id, String reason, Instant starts) {
        office(reader);
        checked("reason", reason);
        var draft = held(id, VersionState.DRAFT);
        var rule = compiled(draft.text());
        sound(rule);
        lockout.check(reader, rule);
        versions.propose(id, screening.passed(reader.id(), "reason", reason.strip()), starts);
        acts.keep(PROPOSED, subject(id.name()), reader.id().value());
        outbox.append(subject(id.name()), new RuleProposed(id.name(), id.version(), reader.id().value()));
    }

    /** Lets it take effect at its start, or now where that is past. @throws NotAllowedNow to its author */
    public void approve(Reader reader, RuleId id) {
        office(reader);
        var proposed = held(id, VersionState.PROPOSED);
        require(!proposed.author().equals(reader.id()), "rule.own");
        sound(compiled(proposed.text()));
        var now = clock.instant();
        var starts = proposed.starts().filter(now::isBefore).orElse(now);
        versions.publish(id, reader.id(), now, starts);
        acts.keep(PUBLISHED, subject(id.name()), reader.id().value());
    }

    public void reject(Reader reader, RuleId id, String reason) {
        office(reader);
        checked("reason", reason);
        var proposed = held(id, VersionState.PROPOSED);
        require(!proposed.author().equals(reader.id()), "rule.own");
        versions.end(id, VersionState.REJECTED, reader.id(), clock.instant(),
                screening.passed(reader.id(), "reason", reason.strip()));
        acts.keep(REJECTED, subject(id.name()), reader.id().value());
    }

    /** Takes back one's draft or proposal. */
    public void withdraw(Reader reader, RuleId id) {
        office(reader);
        versions.hold();
        var own = see(reader, id);
        require(own.state() == VersionState.DRAFT || own.state() == VersionState.PROPOSED, "rule.over");
        require(own.author().equals(reader.id()), "rule.only-the-author");
        versions.end(id, VersionState.WITHDRAWN, reader.id(), clock.instant(), null);
        acts.keep(WITHDRAWN, subject(id.name()), reader.id().value());
    }

    /** Drafts an earlier version again, so that it goes the same way through four eyes. */
    public RuleId rollBack(Reader reader, RuleId to) {
        return draft(reader, see(reader, to).text());
    }

    private RuleVersion held(RuleId id, VersionState state) {
        versions.hold();
        var found = versions.find(id).orElseThrow(() -> new RuleNotFound(id.toString()));
        require(found.state() == state, "rule.over");
        return found;
    }

    private RuleVersion brought(String rule) {
        return books.text().rules().stream().filter(text -> text.id().equals(rule)).findFirst()
                .map(text -> new RuleVersion(new RuleId(rule, 1), VersionState.PUBLISHED, text, RuleVersion.MAKERS,
                        Instant.EPOCH, Optional.empty(), Optional.of(RuleVersion.SECOND_MAKERS),
                        Optional.of(Instant.EPOCH), Optional.of(Instant.EPOCH)))
                .orElseThrow(() -> new RuleNotFound(rule));
    }

    private WrittenRule compiled(RuleText text) {
        return new BookCompiler(books.text()).compile("", text, 1, List.of());
    }

    private static List<WrittenRule> compiled(BookText book) {
        var compiler = new BookCompiler(book);
        var faults = new ArrayList<Fault>();
        var rules = new ArrayList<WrittenRule>();
        for (int i = 0; i < book.rules().size(); i++)
            try {
                rules.add(compiler.compile("rules[" + i + "].", book.rules().get(i), 1, List.of()));
            } catch (BadInput bad) {
                faults.addAll(bad.faults());
            }
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return rules;
    }

    private void sound(WrittenRule rule) {
        Readable.check(rule, books.text().limits());
        var run = TestRun.of(rule, books.text());
        run.results().stream().filter(result -> !result.passed()).min(Comparator.comparing(TestRun.Result::test))
                .ifPresent(failed -> {
                    throw new BadInput("tests", failed.test(),
                            Message.of("bad.rule-test", failed.expected(), failed.said()));
                });
        if (!run.sound())
            throw new BadInput("tests", String.valueOf(run.results().size()), Message.of("bad.rule-untested"));
    }

    /** @throws NotAllowedNow to whoever is neither of the office nor an auditor */
    public static void mayRead(Reader reader) {
        require(reader.roles().contains(Role.GOVERNANCE) || reader.roles().contains(Role.AUDITOR), "rule.who");
    }

    static void office(Reader reader) {
        require(reader.roles().contains(Role.GOVERNANCE), "rule.who");
    }

    static void checked(String field, String text) {
        if (text.isBlank())
            throw new BadInput(field, text, Message.of("bad.missing"));
        if (text.length() > LONGEST_REASON)
            throw new BadInput(field, text, Message.of("bad.too-long", LONGEST_REASON));
    }

    static void require(boolean allowed, String otherwise) {
        if (!allowed)
            throw new NotAllowedNow(Message.of(otherwise));
    }
}
