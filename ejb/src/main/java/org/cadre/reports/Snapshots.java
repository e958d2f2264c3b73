package org.cadre.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Classification;

/** Closed periods, which never change. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Snapshots {
    private static final List<String> PURGES = List.of("retention", "trail");

    @Inject
    private EntityManager entities;

    protected Snapshots() {}

    record Snapshot(Ledger ledger, Closed closed) {}

    /** @param wanted which units its ledger is to have */
    public Optional<Snapshot> find(ReportKey report, Period period, Classification clearance,
            Predicate<String> wanted) {
        return Sql.rows(entities.createNativeQuery("""
                select figures, closed_at, encode(sha256, 'hex') from report_snapshot
                where report = ?1 and period = ?2 and clearance = ?3""").setParameter(1, report.name())
                .setParameter(2, period.toString()).setParameter(3, clearance.ordinal())).stream()
                .map(row -> new Snapshot(Ledger.read((String) row[0], wanted),
                        new Closed(Sql.instant(row[1]), (String) row[2])))
                .findFirst();
    }

    /** Ledgers that know nothing but the whole company, of closed periods only. */
    public List<Ledger> companies(List<Period> periods, Classification clearance) {
        return Sql.rows(entities.createNativeQuery("""
                select report, period, company from report_snapshot
                where clearance = ?1 and period = any(cast(?2 as text[]))""").setParameter(1, clearance.ordinal())
                .setParameter(2, periods.stream().map(Period::toString).collect(Collectors.joining(",", "{", "}"))))
                .stream()
                .map(row -> Ledger.ofCompany(ReportKey.valueOf((String) row[0]),
                        Period.parse(Bookkeeping.PERIOD, (String) row[1]), clearance, (String) row[2]))
                .toList();
    }

    /** What one row is of. */
    record Place(ReportKey report, Period period, Classification clearance) {}

    public Set<Place> closed() {
        return Sql.rows(entities.createNativeQuery("select report, period, clearance from report_snapshot")).stream()
                .map(row -> new Place(ReportKey.valueOf((String) row[0]),
                        Period.parse(Bookkeeping.PERIOD, (String) row[1]),
                        Classification.values()[(int) Sql.number(row[2])]))
                .collect(Collectors.toSet());
    }

    /** Once more does no harm. */
    public void keep(Ledger ledger, Instant at) {
        String text = ledger.text();
        entities.createNativeQuery("""
                insert into report_snapshot (report, period, clearance, closed_at, sha256, figures)
                values (?1, ?2, ?3, ?4, decode(?5, 'hex'), ?6) on conflict do nothing""")
                .setParameter(1, ledger.report().name()).setParameter(2, ledger.period().toString())
                .setParameter(3, ledger.clearance().ordinal()).setParameter(4, Timestamp.from(at))
                .setParameter(5, Ledger.hash(text)).setParameter(6, text).executeUpdate();
    }

    /** When the first ask was filed; nothing before needs to be closed. */
    public Optional<Instant> beginning() {
        return Sql.column(entities.createNativeQuery("select min(filed_at) from ask")).stream()
                .flatMap(at -> Sql.maybeInstant(at).stream()).findFirst();
    }

    /**
     * Whether nothing is being thrown away; until the transaction ends nothing will be. Who throws away holds the chore's row
     * (org.cadre.housekeeping), and whoever finds it held goes by.
     */
    public boolean undisturbed() {
        long known = Sql.number(entities.createNativeQuery("select count(*) from chore where name in (?1, ?2)")
                .setParameter(1, PURGES.get(0)).setParameter(2, PURGES.get(1)).getSingleResult());
        return Sql.column(entities.createNativeQuery("""
                select name from chore where name in (?1, ?2) for share skip locked""")
                .setParameter(1, PURGES.get(0)).setParameter(2, PURGES.get(1))).size() == known;
    }
}
