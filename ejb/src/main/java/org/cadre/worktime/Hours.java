package org.cadre.worktime;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A part of each day on somebody's own clock; one that ends before it begins goes over midnight. */
public record Hours(LocalTime from, LocalTime until) {
    /** What is left of this part, which lies within one day, in the order of the day. */
    List<Hours> without(Hours other) {
        if (other.from.equals(other.until))
            return List.of(this);
        var left = new ArrayList<Hours>();
        if (other.from.isBefore(other.until)) {
            addIfAny(left, from, earlier(until, other.from));
            addIfAny(left, later(from, other.until), until);
        } else {
            addIfAny(left, later(from, other.until), earlier(until, other.from));
        }
        return left;
    }

    private static void addIfAny(List<Hours> parts, LocalTime from, LocalTime until) {
        if (from.isBefore(until))
            parts.add(new Hours(from, until));
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }
}
