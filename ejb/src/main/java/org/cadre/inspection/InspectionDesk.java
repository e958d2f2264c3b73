package org.cadre.inspection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.Byline;
import org.cadre.asks.Cursor;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.audit.PersonKeys;
import org.cadre.exports.Export;
import org.cadre.exports.ExportRules;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Stage;
import org.cadre.handling.Handlings;
import org.cadre.inspection.Entries.Row;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.trail.Links;
import org.cadre.trail.Sealing;
import org.cadre.verifier.Checkpoint;
import org.cadre.verifier.Finding;

/** The audit trail, for governance and auditors. Each look is kept, in its own transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class InspectionDesk {
    public static final int LONGEST_EXPORT = 20_000;
    public static final int LONGEST_LIFE = 500;
    private static final String INSPECTED = "INSPECTED";
    private static final String EXPORTED = "EXPORTED";
    /** What rules call it. */
    private static final String TRAIL = "AUDIT_TRAIL";

    @Inject
    private Entries entries;
    @Inject
    private Asks asks;
    @Inject
    private ExportRules rules;
    @Inject
    private Handlings handlings;
    @Inject
    private Acts acts;
    @Inject
    private PersonKeys keys;
    @Inject
    private Links links;
    @Inject
    private Sealing sealing;

    protected InspectionDesk() {}

    /**
     * Newest first.
     *
     * @param after where the last page ended, or the beginning
     */
    public List<EntryLine> search(Reader reader, Search search, Optional<Cursor> after, int limit) {
        require(reader);
        keep(INSPECTED, reader, search, Map.of());
        return lines(reader, entries.find(reader, search, after, limit));
    }

    /** Everything about one ask, newest first, at most {@link #LONGEST_LIFE}. @throws org.cadre.asks.AskNotFound */
    public List<EntryLine> life(Reader reader, AskId id) {
        require(reader);
        asks.seenBy(reader, id);
        keep(INSPECTED, reader, Search.of(id), Map.of());
        return lines(reader, entries.find(reader, Search.of(id), Optional.empty(), LONGEST_LIFE));
    }

    public TrailState state(Reader reader) {
        require(reader);
        return new TrailState(sealing.last().map(Checkpoint::at), sealing.last().map(Checkpoint::head),
                links.waiting().oldest(), sealing.finding().map(Finding::kind));
    }

    /**
     * @throws BadInput where it finds more than {@link #LONGEST_EXPORT}
     * @throws AskRefused where a rule does not let it be exported
     */
    public Exported export(Reader reader, Search search, Ledger form) {
        require(reader);
        var found = entries.find(reader, search, Optional.empty(), LONGEST_EXPORT + 1);
        if (found.size() > LONGEST_EXPORT)
            throw new BadInput("from", search.from().map(Object::toString).orElse(""),
                    Message.of("bad.too-many", LONGEST_EXPORT));
        var lines = lines(reader, found);
        rules.check(reader, reader.id().value(), contents(lines));
        var exported = form.export(lines);
        keep(EXPORTED, reader, search, Map.of("sha256", exported.hash()));
        return exported;
    }

    private Export contents(List<EntryLine> lines) {
        var labels = handlings.of(lines.stream().flatMap(line -> line.ask().stream()).map(AskId::value)
                .collect(Collectors.toSet()));
        return new Export(TRAIL, lines.size(),
                lines.stream().anyMatch(line -> line.who().flatMap(Byline::known).isPresent()), false,
                labels.values().stream().flatMap(one -> one.region().stream()).collect(Collectors.toSet()),
                lines.stream().map(EntryLine::at).min(Comparator.naturalOrder()));
    }

    /** Signs what there is now, where it is whole. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public TrailState seal(Reader reader) {
        require(reader);
        sealing.seal();
        return state(reader);
    }

    public static boolean mayInspect(Reader reader) {
        return reader.roles().contains(Role.GOVERNANCE) || reader.roles().contains(Role.AUDITOR);
    }

    /** About the ask where the reader sees it, so that nobody else learns of it by this; else about the reader. */
    private void keep(String what, Reader reader, Search search, Map<String, String> more) {
        var me = reader.id().value();
        var detail = new TreeMap<>(more);
        search.person().ifPresent(person -> detail.put("person", person.toString()));
        search.kind().ifPresent(word -> detail.put("kind", word));
        search.from().ifPresent(from -> detail.put("from", from.toString()));
        search.until().ifPresent(until -> detail.put("until", until.toString()));
        var person = search.person().map(ColleagueId::value).orElse(me);
        search.ask().filter(ask -> asks.sees(reader, ask)).ifPresentOrElse(
                ask -> acts.keep("ASK_" + what, ask.value(), me, person, detail),
                () -> acts.keep("TRAIL_" + what, me, me, person, detail));
    }

    private List<EntryLine> lines(Reader reader, List<Row> rows) {
        var opened = keys.readerOf(rows.stream().flatMap(row -> row.person().stream()).distinct().toList());
        var hidden = new HashMap<List<UUID>, Boolean>();
        return rows.stream().map(row -> line(reader, row, hides(reader, row, hidden), opened)).toList();
    }

    private EntryLine line(Reader reader, Row row, boolean hidden, PersonKeys.Reader opened) {
        var detail = row.person().filter(_ -> row.detail() != null && !hidden && !counts(reader, row))
                .map(person -> opened.read(person, Objects.requireNonNull(row.detail()))).orElse(Map.of());
        return new EntryLine(row.id(), row.at(), row.kind(), row.subject(), row.ask().map(AskId::new), row.title(),
                row.actor().map(actor -> Byline.of(reader, new ColleagueId(actor), hidden)),
                Optional.ofNullable(row.outcome()), Entries.texts(row.rules()), withoutAsker(reader, row, detail));
    }

    /** How much somebody took out tells of what the reader may not see. */
    private static boolean counts(Reader reader, Row row) {
        return exported(row) && row.actor().filter(reader.id().value()::equals).isEmpty();
    }

    private static boolean exported(Row row) {
        return row.decision() && row.kind().equals(Stage.EXPORT.name());
    }

    /** Of a refused filing nobody knows any more whether it was to be anonymous. */
    private boolean hides(Reader reader, Row row, Map<List<UUID>, Boolean> known) {
        if (row.ask().isEmpty() || row.actor().isEmpty())
            return row.decision() && !exported(row) && !row.actor().map(reader.id().value()::equals).orElse(false);
        return known.computeIfAbsent(List.of(row.ask().get(), row.actor().get()),
                _ -> asks.find(new AskId(row.ask().get())).filter(
                        ask -> asks.hides(new ColleagueId(row.actor().get()), ask)).isPresent());
    }

    /** The facts of a decision about anybody name the asker too. */
    private Map<String, String> withoutAsker(Reader reader, Row row, Map<String, String> facts) {
        if (!row.decision() || row.ask().flatMap(id -> asks.find(new AskId(id)))
                .filter(ask -> !ask.anonymous() || ask.askedBy(reader)).isPresent())
            return facts;
        var rest = new TreeMap<>(facts);
        rest.keySet().removeIf(name -> name.startsWith("asker."));
        return rest;
    }

    private static void require(Reader reader) {
        if (!mayInspect(reader))
            throw new NotAllowedNow(Message.of("inspection.who"));
    }
}
