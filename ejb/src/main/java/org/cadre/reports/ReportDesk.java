package org.cadre.reports;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.asks.Cursor;
import org.cadre.audit.Acts;
import org.cadre.audit.Reads;
import org.cadre.consents.LeastCells;
import org.cadre.exports.Export;
import org.cadre.exports.ExportRules;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.Statement.Figure;
import org.cadre.reports.Statement.Line;

/** Reports, for GOVERNANCE and AUDITOR; for others there are none. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class ReportDesk {
    public static final int MOST_FACTS = 100;
    /** After how many days a rule that is stopped is overdue. */
    public static final int STOP_DAYS = Controls.DAYS;
    /** Over how many months {@link #trends} looks. */
    public static final int TREND_MONTHS = 7;
    /** The kinds of {@link org.cadre.audit.Act} that are kept: that a file was taken, that people were read by name. */
    public static final String EXPORTED = "REPORT_EXPORTED";
    public static final String READ = "REPORT_READ";
    /** What rules call it. */
    private static final String FILE = "REPORT";

    @Inject
    private Reports reports;
    @Inject
    private Bookkeeping books;
    @Inject
    private Snapshots snapshots;
    @Inject
    private CountedFacts facts;
    @Inject
    private LeastCells cells;
    @Inject
    private ExportRules rules;
    @Inject
    private ReportSettings settings;
    @Inject
    private Acts acts;
    @Inject
    private Reads reads;
    @Inject
    private Clock clock;

    protected ReportDesk() {}

    public List<Report> list(Reader reader) {
        require(reader);
        return reports.all();
    }

    /** The definition. @throws ReportNotFound where there is none of that name, or none for the reader */
    public Report named(Reader reader, String word) {
        require(reader);
        return reports.of(ReportKey.of(word).orElseThrow(ReportNotFound::new));
    }

    /** How each report of the whole company stood to its targets in the month that was over last. */
    public List<Standings> standings(Reader reader) {
        require(reader);
        var month = running(reader, Period.Length.MONTH);
        int least = cells.ofAll();
        return reports.all().stream().map(report -> new Standings(report, month.before(),
                books.before(report, month, reader.clearance(), Units.COMPANY::equals)
                        .map(ledger -> new Cover(report, ledger, least)).map(cover -> goals(report, cover))
                        .orElseGet(TreeMap::new)))
                .toList();
    }

    private static SortedMap<String, Goal.Standing> goals(Report report, Cover cover) {
        var goals = new TreeMap<String, Goal.Standing>();
        for (Goal goal : report.goals()) {
            var measure = report.measure(goal.measure()).orElseThrow();
            cover.value(Units.COMPANY, measure).map(measure::value).filter(OptionalDouble::isPresent)
                    .ifPresent(value -> goals.put(goal.measure(), goal.of(value.getAsDouble())));
        }
        return goals;
    }

    /** The period that runs. */
    public Period running(Reader reader, Period.Length length) {
        require(reader);
        return Period.of(length, clock.instant().atZone(settings.zone()).toLocalDate());
    }

    /**
     * @param unit a path, or empty for the whole company
     * @throws BadInput naming `period` or `unit`
     */
    public Statement see(Reader reader, ReportKey key, Period period, String unit) {
        return statement(reader, key, period, unit, _ -> true);
    }

    /** @param wanted which units it is to choose from, and at least those that decide what is shown of its own */
    private Statement statement(Reader reader, ReportKey key, Period period, String unit, Predicate<String> wanted) {
        require(reader);
        var report = reports.of(key);
        var entry = books.of(report, period, reader.clearance(), wanted);
        known(entry.ledger(), unit);
        int least = cells.ofAll();
        var earlier = books.before(report, period, reader.clearance(), near(unit))
                .map(ledger -> new Cover(report, ledger, least));
        var cover = new Cover(report, entry.ledger(), least);
        var now = new Telling(report, cover, earlier);
        var before = earlier.map(one -> new Telling(report, one, Optional.empty()));
        var figures = new LinkedHashMap<String, Figure>();
        for (Measure measure : report.measures())
            figures.put(measure.key(), new Figure(now.value(unit, measure),
                    before.flatMap(one -> one.value(unit, measure))));
        return new Statement(report, period, unit, books.window(period, reader.clearance()).until(), entry.closed(),
                least, figures, lines(report, now, unit), cover.units());
    }

    private static List<Line> lines(Report report, Telling told, String unit) {
        var lines = new TreeMap<String, Map<String, Optional<Amount>>>();
        for (Measure measure : report.measures())
            told.rows(unit, measure).forEach((row, amount) -> lines.computeIfAbsent(row, _ -> new HashMap<>())
                    .put(measure.key(), amount));
        return lines.entrySet().stream().map(line -> new Line(line.getKey(), line.getValue())).toList();
    }

    /**
     * The things behind a number as they are now, newest first; none where the number is left out. That people were read by name
     * is kept once for each reader, report, period and day, and not in this transaction, which only reads.
     *
     * @param unit a path, one with `/.` for those directly in it, or empty for the whole company
     * @param part a row of the report's table, or all
     * @throws BadInput naming `period`, `unit`, `measure` or `limit`
     */
    public List<Fact> facts(Reader reader, ReportKey key, Period period, String unit, Optional<String> part,
            String measure, Optional<Cursor> after, int limit) {
        require(reader);
        var report = reports.of(key);
        var below = part.filter(_ -> report.parts()).filter(row -> report.axis(row).equals(Axis.UNITS));
        if (below.isPresent())
            return facts(reader, key, period, Axis.UNITS.value(below.get()), Optional.empty(), measure, after, limit);
        var counted = report.measure(measure).filter(one -> !one.rows().isEmpty())
                .orElseThrow(() -> new BadInput("measure", measure, Message.of("bad.choice", report.measures().stream()
                        .filter(one -> !one.rows().isEmpty()).map(Measure::key).toList())));
        if (limit < 1 || limit > MOST_FACTS + 1)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, MOST_FACTS));
        var ledger = books.of(report, period, reader.clearance(), near(unit)).ledger();
        known(ledger, unit);
        books.counting(period);
        var cover = new Cover(report, ledger, cells.ofAll());
        boolean shown = part.map(one -> cover.showsPart(unit, one, counted)).orElseGet(
                () -> cover.shows(unit, counted));
        var found = shown
                ? facts.facts(report, counted, books.window(period, reader.clearance()), unit, part, after, limit)
                : List.<Fact>of();
        if (found.stream().anyMatch(Fact::named))
            reads.note(READ, reader.id().value(), Map.of("report", key.word(), "period", period.toString()));
        return found;
    }

    /** How each number with a goal did in the last months that are over, as they were closed. Nothing is counted for it. */
    public List<Trend> trends(Reader reader) {
        var months = Stream.iterate(running(reader, Period.Length.MONTH).before(), Period::before).limit(TREND_MONTHS)
                .toList().reversed();
        int least = cells.ofAll();
        var ledgers = snapshots.companies(months, reader.clearance()).stream()
                .collect(Collectors.toMap(ledger -> List.of(ledger.report(), ledger.period()), ledger -> ledger));
        return reports.all().stream().flatMap(report -> report.goals().stream().map(goal -> {
            var measure = report.measure(goal.measure()).orElseThrow();
            return new Trend(report.key(), measure, goal, months.stream()
                    .map(month -> new Trend.Point(month,
                            Optional.ofNullable(ledgers.get(List.of(report.key(), month)))
                                    .flatMap(ledger -> new Cover(report, ledger, least).value(Units.COMPANY, measure))
                                    .map(measure::value).orElse(OptionalDouble.empty())))
                    .toList());
        })).toList();
    }

    /**
     * Whether the rows that there are now give the figures of a closed period once more.
     *
     * @throws BadInput naming `period` where it is not closed, or its rows are being thrown away or have been
     */
    public boolean same(Reader reader, ReportKey key, Period period) {
        require(reader);
        var report = reports.of(key);
        var closed = books.of(report, period, reader.clearance(), _ -> false).closed()
                .orElseThrow(() -> new BadInput("period", period.toString(), Message.of("reports.open")));
        return Ledger.hash(books.computed(report, period, reader.clearance()).text()).equals(closed.sha256());
    }

    /**
     * What {@link #see} gives but for the units to choose from, to be made into one file; whoever has made it says so by {@link #taken} before handing it out.
     *
     * @param keys one or more
     * @throws BadInput naming `period` or `unit`
     * @throws AskRefused where a rule does not let it be exported
     */
    public List<Statement> take(Reader reader, List<ReportKey> keys, Period period, String unit) {
        var statements = keys.stream().map(key -> statement(reader, key, period, unit, near(unit)))
                .toList();
        rules.check(reader, reader.id().value(), new Export(FILE, Table.of(statements).rows().size(), false, false,
                Set.of(), Optional.of(period.from(settings.zone()))));
        return statements;
    }

    /**
     * Keeps that a file left the portal.
     *
     * @param what the reports in it
     * @param sha256 of the file, in hexadecimal
     */
    public void taken(Reader reader, String what, Period period, String unit, Format format, String sha256) {
        require(reader);
        UUID me = reader.id().value();
        acts.keep(EXPORTED, me, me, me, Map.of("report", what, "period", period.toString(), "unit", unit, "format",
                format.name(), "sha256", sha256));
    }

    /** SHA-256 in hexadecimal, as {@link #taken} wants it. */
    public static String hash(byte[] file) {
        return Ledger.hash(file);
    }

    public static boolean mayRead(Reader reader) {
        return Office.holds(reader, Role.GOVERNANCE, Role.AUDITOR);
    }

    private static Predicate<String> near(String unit) {
        return node -> Units.near(node, unit);
    }

    private static void known(Ledger ledger, String unit) {
        if (!ledger.nodes().containsKey(unit))
            throw new BadInput("unit", unit, Message.of("reports.unit"));
    }

    private static void require(Reader reader) {
        if (!mayRead(reader))
            throw new ReportNotFound();
    }
}
