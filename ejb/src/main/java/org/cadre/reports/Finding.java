package org.cadre.reports;

import java.time.Instant;
import java.util.Optional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/**
 * What a control found.
 *
 * @param who it is about; empty where it is about nobody, or nothing is wrong
 * @param owner who has to see to it; empty where nobody is named
 * @param what roles, a rule, a grant or numbers of entries; may be empty
 * @param since when it has been so; empty where that is not known
 * @param until when it ends, was due or is late
 * @param place the rule or the review where it is mended, or empty
 */
public record Finding(Optional<ColleagueId> who, Optional<ColleagueId> owner, String what, Optional<Instant> since,
        Optional<Instant> until, String place) {
    /** Behind those of a fact. */
    static final String COLUMNS = ", who, owner, what, since, until, place";
    private static final int MANY = 6;

    /** @param row that ends with these columns */
    static Finding of(Object[] row) {
        int at = row.length - MANY;
        return new Finding(Sql.maybeUuid(row[at]).map(ColleagueId::new),
                Sql.maybeUuid(row[at + 1]).map(ColleagueId::new), (String) row[at + 2],
                Sql.maybeInstant(row[at + 3]), Sql.maybeInstant(row[at + 4]), (String) row[at + 5]);
    }
}
