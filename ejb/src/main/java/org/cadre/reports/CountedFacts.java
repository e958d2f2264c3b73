package org.cadre.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.Cursor;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.reports.Measure.How;

/** Sums over the facts of a report, and the facts themselves. */
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

    /** Of each unit, without those below it, what adds up. */
    public List<Leaf> leaves(Report report, Window window) {
        var measures = report.measures().stream().filter(Measure::adds).toList();
        var axes = axes(report);
        String columns = measures.stream().map(CountedFacts::columns).collect(Collectors.joining(", "));
        String text = "select unit, %s, %s from fact group by grouping sets ((unit)%s)".formatted(part(axes), columns,
                sets("unit", axes));
        return Sql.rows(query(report, window, text)).stream().map(row -> leaf(measures, row)).toList();
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

    /** None where everybody counts in their own unit only. */
    public List<Crowd> crowds(Report report, Window window) {
        var axes = axes(report);
        boolean shared = axes.stream().anyMatch(axis -> !axis.who().isEmpty());
        var measures = report.measures().stream().filter(one -> one.adds() && one.personal())
                .filter(one -> shared || !one.who().equals(Measure.PERSON)).toList();
        if (measures.isEmpty())
            return List.of();
        String columns = measures.stream().map(measure -> people(measure, axes)).collect(Collectors.joining(", "));
        return Sql.rows(query(report, window, """
                select node, %s, %s from fact cross join lateral (
                  select '' as node union all select unit || case when unit = '' then '.' else '/.' end
                  union all select array_to_string(trim_array(string_to_array(unit, '/'), g), '/')
                  from generate_series(0, cardinality(string_to_array(unit, '/')) - 1) g where unit <> '') n
                group by grouping sets ((node)%s)""".formatted(part(axes), columns, sets("node", axes)))).stream()
                .map(row -> crowd(measures, row)).toList();
    }

    /** Where an axis has people of its own, the fewer of both. */
    private static String people(Measure measure, List<Axis> axes) {
        String others = axes.stream().filter(axis -> !axis.who().isEmpty())
                .map(axis -> "when grouping(%s) = 0 then least(%s, count(distinct %s)%s) ".formatted(axis.column(),
                        people(measure), axis.who(), only(measure)))
                .collect(Collectors.joining());
        return others.isEmpty() ? people(measure) : "case " + others + "else " + people(measure) + " end";
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

    public List<Span> spans(Report report, Measure measure, How.Time time, Window window) {
        var axes = axes(report);
        String parts = axes.stream().map(axis -> ", " + axis.key() + ", "
                + (axis.who().isEmpty() ? "person" : axis.who())).collect(Collectors.joining());
        return Sql.rows(query(report, window, """
                select unit, person, %s, %s%s from fact where %s order by id limit %d""".formatted(time.from(),
                time.until(), parts, measure.among(), MOST_SPANS))).stream().map(CountedFacts::span).toList();
    }

    private static Span span(Object[] row) {
        var parts = new ArrayList<Part>();
        for (int at = 4; at < row.length; at += 2)
            parts.add(new Part((String) row[at], new ColleagueId(Sql.uuid(row[at + 1]))));
        return new Span((String) row[0], parts, new ColleagueId(Sql.uuid(row[1])), Sql.instant(row[2]),
                Sql.instant(row[3]));
    }

    /** One for each person. */
    public List<Burden> burdens(Report report, Measure measure, How.Spread spread, Window window) {
        return Sql.rows(query(report, window, """
                select unit, person, coalesce(sum(%s), 0) from fact where %s group by unit, person"""
                .formatted(spread.load(), measure.among()))).stream()
                .map(row -> new Burden((String) row[0], Sql.uuid(row[1]), Sql.number(row[2]))).toList();
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
        var text = new StringBuilder("select id, at, ask, part, cast(").append(amount(measure)).append(" as bigint)")
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

    private Query query(Report report, Window window, String text) {
        var query = entities.createNativeQuery("with fact as (" + report.facts() + ") " + text)
                .setParameter(1, Timestamp.from(window.from())).setParameter(2, Timestamp.from(window.until()))
                .setParameter(3, window.clearance().ordinal());
        for (int i = 0; i < report.extras().size(); i++)
            query.setParameter(4 + i, report.extras().get(i));
        return query;
    }
}
