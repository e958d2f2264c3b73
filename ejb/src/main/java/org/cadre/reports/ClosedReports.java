package org.cadre.reports;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Classification;

/** What is closed, for whoever goes on from there. Reveals no figure. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClosedReports {
    @Inject
    private EntityManager entities;

    protected ClosedReports() {}

    /**
     * The figures of a report for one clearance.
     *
     * @param kept their hash as it was kept
     * @param counted their hash as their text has it now; the same, unless somebody was at the database
     */
    public record Sealed(ReportKey report, Classification clearance, String kept, String counted) {}

    /** By report and clearance. */
    public List<Sealed> of(Period period) {
        return Sql.rows(entities.createNativeQuery("""
                select report, clearance, encode(sha256, 'hex'), encode(sha256(convert_to(figures, 'UTF8')), 'hex')
                from report_snapshot where period = ?1 order by report, clearance""")
                .setParameter(1, period.toString())).stream()
                .map(row -> new Sealed(ReportKey.valueOf((String) row[0]),
                        Classification.values()[(int) Sql.number(row[1])], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Periods of which every one of these reports is closed, the latest first. */
    public List<Period> whole(Period.Length length, List<ReportKey> reports) {
        return Sql.column(entities.createNativeQuery("""
                select period from report_snapshot where report = any (cast(?1 as text[]))
                group by period having count(*) = ?2""")
                .setParameter(1, "{" + String.join(",", reports.stream().map(Enum::name).toList()) + "}")
                .setParameter(2, reports.size() * Classification.values().length)).stream()
                .map(period -> Period.parse("period", (String) period)).filter(one -> one.length() == length)
                .sorted((one, other) -> other.first().compareTo(one.first())).toList();
    }
}
