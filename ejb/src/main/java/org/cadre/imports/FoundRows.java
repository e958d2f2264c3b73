package org.cadre.imports;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import jakarta.persistence.Query;

import org.cadre.csv.RowFault;
import org.cadre.database.Sql;
import org.cadre.imports.Staging.Found;

/** What a check over staged rows found. */
public final class FoundRows {
    private FoundRows() {}

    /** @param query with the job as first parameter and a limit as second; its last column counts all */
    public static Found of(Query query, ImportId job, Function<Object[], RowFault> fault) {
        List<?> rows = query.setParameter(1, job.value()).setParameter(2, ImportJobs.MOST_PROBLEMS).getResultList();
        if (rows.isEmpty())
            return Found.NOTHING;
        var first = (Object[]) rows.getFirst();
        return new Found(rows.stream().map(row -> fault.apply((Object[]) row)).toList(),
                Sql.number(first[first.length - 1]));
    }

    public static Found sorted(List<RowFault> all) {
        return new Found(all.stream().sorted(Comparator.comparingLong(RowFault::line)).limit(ImportJobs.MOST_PROBLEMS)
                .toList(), all.size());
    }
}
