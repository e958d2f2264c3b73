package org.cadre.packs;

import java.sql.Timestamp;
import java.time.Instant;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.ReportKey;

/** Figures of a period as if it had been closed. */
public final class ClosedPeriod {
    private ClosedPeriod() {}

    /** All reports for all clearances, of a company of nobody. */
    public static void in(TestDatabase database, Period period, Instant at) {
        database.run(() -> {
            for (var key : ReportKey.values())
                for (var clearance : Classification.values())
                    keep(database, key, period, clearance, at);
        });
    }

    private static void keep(TestDatabase database, ReportKey key, Period period, Classification clearance,
            Instant at) {
        String figures = """
                {"form":1,"report":"%s","period":"%s","clearance":"%s","units":{"":{"heads":9,"values":{},"parts":{}}}}"""
                .formatted(key, period, clearance);
        database.entities().createNativeQuery("""
                insert into report_snapshot (report, period, clearance, closed_at, sha256, figures)
                values (?1, ?2, ?3, ?4, decode(?5, 'hex'), ?6)""").setParameter(1, key.name())
                .setParameter(2, period.toString()).setParameter(3, clearance.ordinal())
                .setParameter(4, Timestamp.from(at))
                .setParameter(5, ReportDesk.hash(figures.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .setParameter(6, figures).executeUpdate();
    }
}
