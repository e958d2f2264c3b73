package org.cadre.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.Cursor;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.reports.Measure.How;

/**
 * Sums over the facts of a report, and the facts themselves. What is counted is gathered once, in a table of the transaction's
 * own, since finding the facts takes longer than any count over them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CountedFacts {
    /** Of more than this many spans of time those with the first ids count, which are random. */
    static final int MOST_SPANS = 50_000;

    @Inject
    private EntityManager entities;

    protected CountedFacts() {}

    /** @param part empty for all of the unit */
    record Leaf(String unit, Optional<String> part, Map<String, Amount> values) {}

    /** @param parts that it counts for as well */
    record Span(String unit, List<Part> parts, ColleagueId person, Instant from, Instant until) {}

    /** @param who of whom there must be enough */
    record Part(String key, ColleagueId who) {}

    record Burden(String unit, UUID person, long load) {}

    /** Has to come before anything is counted; {@link #forget} after that. */
    public void gather(Report report, Window window) {
        query(report, window, gathering(report)).executeUpdate();
    }

    public void forget() {
        entities.createNativeQuery("drop table pg_temp.fact").executeUpdate();
    }

    private static String gathering(Report report) {
        return "create temporary table fact on commit drop as " + report.facts();
    }

    /** All that a report is counted by, in its order. */
    static List<String> statements(Report report) {
        var statements = new ArrayList<>(List.of(gathering(report), counting(report)));
        heads(report).forEach(head -> statements.add(crowd(head)));
        for (Measure measure : report.measures())
            switch (measure.how()) {
                case How.Time time -> statements.add(spanning(report, measure, time));
                case How.Spread spread -> statements.add(bearing(measure, spread));
                case How.Sum _,How.Reach _,How.Gap _,How.Ratio _,How.Trend _ -> {
                }
            }
        return statements.stream().distinct().toList();
    }

    /** Of each unit, without those below it, what adds up. */
    public List<Leaf> leaves(Report report) {
        var measures = adding(report);
        return rows(counting(report)).stream().map(row -> leaf(measures, row)).toList();
    }

    private static String counting(Report report) {
        var axes = axes(report);
        String columns = adding(report).stream().map(CountedFacts::columns).collect(Collectors.joining(", "));
        return "select unit, %s, %s from fact group by grouping sets ((unit)%s)".formatted(part(axes), columns,
                sets("unit", axes));
    }

    private static List<Measure> adding(Report report) {
        return report.measures().stream().filter(Measure::adds).toList();
    }

    private static List<Axis> axes(Report report) {
        return report.axes().stream().filter(axis -> !axis.column().isEmpty()).toList();
    }

    private static String columns(Measure measure) {
        String only = only(measure);
        String people = people(measure);
        return switch (measure.how()) {
            case How.Sum(String over, String under) -> "%s, coalesce(sum(%s)%s, 0), %s".formatted(people, over, only,
                    under.isEmpty() ? "1" : "coalesce(sum(" + under + ")" + only + ", 0)");
            case How.Reach() -> people + ", " + people + ", 0";
            case How.Time _,How.Spread _,How.Gap _,How.Ratio _,How.Trend _ ->
                throw new IllegalArgumentException(measure.key());
        };
    }

    private static String only(Measure measure) {
        return " filter (where " + measure.among() + ")";
    }

    private static String people(Measure measure) {
        return measure.personal() ? "count(distinct " + measure.who() + ")" + only(measure) : "0";
    }

    /** How many people, where one of them can count in several units that have nothing in common; by measure. */
    record Crowd(String node, Optional<String> part, Map<String, Long> people) {}

    /** People of one column, who are counted for some measures in the whole and in rows of some axes. */
    private record Heads(String who, List<Measure> measures, boolean whole, List<Axis> axes) {}

    /** None where everybody counts in their own unit only. Where there are several of a row, the one with the fewest counts. */
    public List<Crowd> crowds(Report report) {
        return heads(report).stream().flatMap(
                heads -> rows(crowd(heads)).stream().map(row -> crowd(heads.measures(), row))).toList();
    }

    /** An axis can have people of its own. */
    private static List<Heads> heads(Report report) {
        var axes = axes(report);
        boolean shared = axes.stream().anyMatch(axis -> !axis.who().isEmpty());
        var measures = adding(report).stream().filter(Measure::personal)
                .filter(one -> shared || !one.who().equals(Measure.PERSON)).toList();
        return Stream.concat(
                measures.stream().map(Measure::who).distinct().map(who -> new Heads(who,
                        measures.stream().filter(one -> one.who().equals(who)).toList(), true, axes)),
                axes.stream().filter(axis -> !axis.who().isEmpty()).map(axis -> new Heads(axis.who(), measures, false,
                        List.of(axis))))
                .toList();
    }

    /** First each of a node's people once, since to count different ones takes a sort for each measure. */
    private static String crowd(Heads heads) {
        var among = heads.measures().stream().map(measure -> "bool_or(" + measure.among() + ")").toList();
        var columns = new ArrayList<String>();
        var counts = new ArrayList<String>();
        for (int at = 0; at < among.size(); at++) {
            columns.add(among.get(at) + " as among" + at);
            counts.add("count(*) filter (where among" + at + " and who is not null)");
        }
        var sets = new StringJoiner(", ");
        if (heads.whole())
            sets.add("(node, " + heads.who() + ")");
        heads.axes().forEach(axis -> sets.add("(node, " + heads.who() + ", " + axis.column() + ")"));
        return """
                select node, part, %1$s from (
                  select node, %2$s as part, %4$s as who, %3$s from fact cross join lateral (
                    select '' as node union all select unit || case when unit = '' then '.' else '/.' end
                    union all select array_to_string(trim_array(string_to_array(unit, '/'), g), '/')
                    from generate_series(0, cardinality(string_to_array(unit, '/')) - 1) g where unit <> '') n
                  group by grouping sets (%5$s)) p
                group by node, part""".formatted(String.join(", ", counts), part(heads.axes()),
                String.join(", ", columns), heads.who(), sets.toString());
    }

    private static Crowd crowd(List<Measure> measures, Object[] row) {
        var people = new HashMap<String, Long>();
        for (int at = 0; at < measures.size(); at++)
            people.put(measures.get(at).key(), Sql.number(row[at + 2]));
        return new Crowd((String) row[0], Optional.ofNullable((String) row[1]), people);
    }

    private static String part(List<Axis> axes) {
        return axes.isEmpty()
                ? "cast(null as text)"
                : axes.stream().map(axis -> "when grouping(" + axis.column() + ") = 0 then " + axis.key())
                        .collect(Collectors.joining(" ", "case ", " end"));
    }

    private static String sets(String first, List<Axis> axes) {
        return axes.stream().map(axis -> ", (" + first + ", " + axis.column() + ")").collect(Collectors.joining());
    }

    private static Leaf leaf(List<Measure> measures, Object[] row) {
        var values = new HashMap<String, Amount>();
        int at = 2;
        for (Measure measure : measures)
            values.put(measure.key(),
                    new Amount(Sql.number(row[at++]), Sql.number(row[at++]), Sql.number(row[at++])));
        return new Leaf((String) row[0], Optional.ofNullable((String) row[1]), values);
    }

    public List<Span> spans(Report report, Measure measure, How.Time time) {
        return rows(spanning(report, measure, time)).stream().map(CountedFacts::span).toList();
    }

    private static String spanning(Report report, Measure measure, How.Time time) {
        var axes = axes(report);
        String parts = axes.stream().map(axis -> ", " + axis.key() + ", "
                + (axis.who().isEmpty() ? "person" : axis.who())).collect(Collectors.joining());
        return "select unit, person, %s, %s%s from fact where %s order by id limit %d".formatted(time.from(),
                time.until(), parts, measure.among(), MOST_SPANS);
    }

    private static Span span(Object[] row) {
        var parts = new ArrayList<Part>();
        for (int at = 4; at < row.length; at += 2)
            parts.add(new Part((String) row[at], new ColleagueId(Sql.uuid(row[at + 1]))));
        return new Span((String) row[0], parts, new ColleagueId(Sql.uuid(row[1])), Sql.instant(row[2]),
                Sql.instant(row[3]));
    }

    /** One for each person. */
    public List<Burden> burdens(Measure measure, How.Spread spread) {
        return rows(bearing(measure, spread)).stream()
                .map(row -> new Burden((String) row[0], Sql.uuid(row[1]), Sql.number(row[2]))).toList();
    }

    private static String bearing(Measure measure, How.Spread spread) {
        return "select unit, person, coalesce(sum(%s), 0) from fact where %s group by unit, person"
                .formatted(spread.load(), measure.among());
    }

    /** How many colleagues are in each unit. */
    public Map<String, Long> heads() {
        return Sql.rows(entities.createNativeQuery("""
                select org_unit, count(*) from colleague
                where left_at is null and employment not in ('SERVICE', 'ARCHIVE') group by org_unit""")).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Sql.number(row[1])));
    }

    /** The facts behind a number, newest first. */
    public List<Fact> facts(Report report, Measure measure, Window window, String unit, Optional<String> part,
            Optional<Cursor> after, int limit) {
        var text = new StringBuilder("with fact as (").append(report.facts())
                .append(") select id, at, ask, part, cast(").append(amount(measure)).append(" as bigint)")
                .append(report.key().named() ? Finding.COLUMNS : "").append(" from fact where (")
                .append(measure.rows()).append(')');
        var values = new ArrayList<Object>();
        int first = 4 + report.extras().size();
        if (Units.direct(unit))
            text.append(" and unit = ?").append(first + values.size()).append(keep(values, Units.above(unit)));
        else if (!unit.isEmpty())
            text.append(" and (unit = ?%1$d or starts_with(unit, ?%1$d || '/'))".formatted(first + values.size()))
                    .append(keep(values, unit));
        part.ifPresent(wanted -> text.append(" and ").append(row(report.axis(wanted))).append(" = ?")
                .append(first + values.size())
                .append(keep(values, wanted)));
        after.ifPresent(cursor -> {
            text.append(" and (at, id) < (?").append(first + values.size())
                    .append(keep(values, Timestamp.from(cursor.at())));
            text.append(", ?").append(first + values.size()).append(keep(values, cursor.id())).append(')');
        });
        var query = query(report, window,
                text.append(" order by at desc, id desc limit ").append(limit).toString());
        for (int i = 0; i < values.size(); i++)
            query.setParameter(first + i, values.get(i));
        return Sql.rows(query).stream().map(row -> new Fact(Sql.uuid(row[0]), Sql.instant(row[1]),
                Sql.maybeUuid(row[2]).map(org.cadre.asks.AskId::new), (String) row[3], Sql.number(row[4]),
                report.key().named() ? Optional.of(Finding.of(row)) : Optional.empty())).toList();
    }

    private static String row(Axis axis) {
        return axis.column().isEmpty() ? Axis.PART.key() : axis.key();
    }

    private static String amount(Measure measure) {
        return measure.how() instanceof How.Sum(String over, _) ? over : "1";
    }

    private static String keep(List<Object> values, Object value) {
        values.add(value);
        return "";
    }

    private List<Object[]> rows(String text) {
        return Sql.rows(entities.createNativeQuery(text));
    }

    private Query query(Report report, Window window, String text) {
        var query = entities.createNativeQuery(text)
                .setParameter(1, Timestamp.from(window.from())).setParameter(2, Timestamp.from(window.until()))
                .setParameter(3, window.clearance().ordinal());
        for (int i = 0; i < report.extras().size(); i++)
            query.setParameter(4 + i, report.extras().get(i));
        return query;
    }
}
