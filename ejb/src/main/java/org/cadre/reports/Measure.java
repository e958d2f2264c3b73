package org.cadre.reports;

import java.util.OptionalDouble;

/**
 * One number of a report, told for a part of its facts.
 *
 * @param unit of the value
 * @param among a condition on facts, without parameters: those that it is about
 * @param who the column of those people of whom there must be enough; empty where it tells of nobody
 * @param how it is told
 * @param rows a condition: the facts behind the number, or empty where they would be people
 */
public record Measure(String key, Unit unit, String among, String who, How how, String rows) {
    private static final double MINUTES_IN_HOUR = 60;
    static final String PERSON = "person";

    /** What a value is counted in. */
    public enum Unit {
        COUNT, PERCENT, MINUTES, WORKING_HOURS, WAVES,
        /** 1 for all alike, 0 for what chance gives. */
        ALPHA,
        /** 0 for alike, 1 for all with one. */
        GINI
    }

    /** How a number comes of facts. */
    public sealed interface How {
        /** A sum over facts by another one; a count where there is no other. Of parts that have nothing in common they add up. */
        record Sum(String over, String under) implements How {}

        /** A quantile of the working time between two instants, in the hours of the fact's person. In minutes. */
        record Time(String from, String until, int percent) implements How {}

        /** Of all colleagues, how many are among the people. */
        record Reach() implements How {}

        /** How unevenly something is spread over people, those with none of it included; in ten-thousandths. */
        record Spread(String load, Kind kind) implements How {
            public enum Kind {
                GINI, TOP_TENTH
            }
        }

        /** Of each row its share in one measure less that in another; of all rows together what is above 0. */
        record Gap(String of, String against) implements How {}

        /** Of each row a measure against the highest of its axis; of all the least. */
        record Ratio(String of) implements How {}

        /** By how much a measure is more than in the period before, in parts of that. */
        record Trend(String of) implements How {}
    }

    static Measure count(String key, String among) {
        return new Measure(key, Unit.COUNT, among, PERSON, new How.Sum("1", ""), among);
    }

    /** Which part of some also meets a condition. */
    static Measure share(String key, String of, String among) {
        return share(key, of, among, PERSON);
    }

    static Measure share(String key, String of, String among, String who) {
        return new Measure(key, Unit.PERCENT, among, who, new How.Sum("case when " + of + " then 1 else 0 end", "1"),
                "(" + among + ") and (" + of + ")");
    }

    static Measure sum(String key, Unit unit, String over, String under, String among, String rows) {
        return new Measure(key, unit, among, PERSON, new How.Sum(over, under), rows);
    }

    /** A count that tells of nobody. */
    static Measure tally(String key, String among) {
        return new Measure(key, Unit.COUNT, among, "", new How.Sum("1", ""), among);
    }

    /** A number that follows from others. */
    static Measure derived(String key, How how) {
        return new Measure(key, Unit.PERCENT, "true", PERSON, how, "");
    }

    static Measure time(String key, String from, String until, int percent) {
        String among = until + " is not null";
        return new Measure(key, Unit.WORKING_HOURS, among, PERSON, new How.Time(from, until, percent), among);
    }

    /** In its own unit, a percentage as a part of one; empty where there is nothing to tell of. */
    public OptionalDouble value(Amount amount) {
        var value = amount.value();
        return unit == Unit.WORKING_HOURS && value.isPresent()
                ? OptionalDouble.of(value.getAsDouble() / MINUTES_IN_HOUR)
                : value;
    }

    /** Whether it tells of people, of whom there must be enough. */
    boolean personal() {
        return !who.isEmpty();
    }

    /** Whether figures of parts add up to those of the whole. */
    public boolean adds() {
        return how instanceof How.Sum || how instanceof How.Reach;
    }
}
