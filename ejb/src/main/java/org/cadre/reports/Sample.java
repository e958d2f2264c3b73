package org.cadre.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.cadre.people.ColleagueId;

/** Values, and of whom. */
final class Sample {
    private final Set<ColleagueId> people = new HashSet<>();
    private final List<Long> values = new ArrayList<>();

    void add(ColleagueId person, long value) {
        people.add(person);
        values.add(value);
    }

    /** By nearest rank: the least value that so many percent are not above. */
    Amount quantile(int percent) {
        Collections.sort(values);
        int rank = Math.max(1, (values.size() * percent + 99) / 100);
        return new Amount(people.size(), values.get(rank - 1), 1);
    }
}
