package org.cadre.reports;

import java.util.List;

import org.cadre.people.Role;

/**
 * The one definition of a report; what it means in words is among the texts.
 *
 * @param objective of COBIT 2019
 * @param owner who answers for its targets
 * @param sources tables that its facts come from
 * @param facts a query for the things that are counted: `id`, `ask`, `at`, `unit`, `person`, `part` and what measures name, of a
 *            named one also {@link Finding#COLUMNS}.
 *            ?1 is where the period begins, ?2 where it ends, ?3 the clearance
 * @param extras its parameters from ?4 on
 * @param axes whose rows the table has; none where it has the units below
 * @param personal whether it tells how people do, so that few of them are left out; else how rules or the work do
 */
public record Report(ReportKey key, String objective, Role owner, List<String> sources, String facts,
        List<Object> extras, List<Measure> measures, List<Goal> goals, List<Axis> axes, boolean personal) {
    /** What anybody of a clearance may know of, on `ask a`. */
    static final String OPEN = """
            a.wall_id is null and a.labels is null and a.merged_into is null and a.classification <= ?3""";

    public Report {
        sources = List.copyOf(sources);
        extras = List.copyOf(extras);
        measures = List.copyOf(measures);
        goals = List.copyOf(goals);
        axes = List.copyOf(axes);
    }

    /** @param parts whether `part` has rows of its own, else the units below do */
    Report(ReportKey key, String objective, Role owner, List<String> sources, String facts, List<Object> extras,
            List<Measure> measures, List<Goal> goals, boolean parts, boolean personal) {
        this(key, objective, owner, sources, facts, extras, measures, goals,
                parts ? List.of(Axis.PART) : List.of(), personal);
    }

    public boolean parts() {
        return !axes.isEmpty();
    }

    /** That of a row of the table. */
    public Axis axis(String row) {
        return axes.stream().filter(axis -> axis.holds(row)).findFirst().orElse(axes.isEmpty()
                ? Axis.UNITS
                : axes.getFirst());
    }

    public java.util.Optional<Measure> measure(String name) {
        return measures.stream().filter(one -> one.key().equals(name)).findFirst();
    }

    public java.util.Optional<Goal> goal(String measure) {
        return goals.stream().filter(one -> one.measure().equals(measure)).findFirst();
    }
}
