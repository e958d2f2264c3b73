package org.cadre.consents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.suppression.Suppression;

/** Under which size a site's counts are left out, and every wish for another. */
@ApplicationScoped
@Transactional
public class LeastCells {
    private static final String ALL = """
            select id, site, size, reason, asked_by, by_council, asked_at, decided_by, decided_at, granted from least_cell\s""";

    @Inject
    private EntityManager entities;

    protected LeastCells() {}

    /** What counts at a site now: what was granted last, or the usual. */
    public int of(String site) {
        return Sql.column(entities.createNativeQuery("""
                select size from least_cell where site = ?1 and granted order by decided_at desc, id limit 1""")
                .setParameter(1, site)).stream().map(size -> (int) Sql.number(size)).findFirst()
                .orElse(Suppression.USUAL);
    }

    /** What counts for a figure over several sites: the largest of all of them. */
    public int ofAll() {
        return (int) Sql.number(entities.createNativeQuery("""
                select coalesce(max(coalesce(l.size, cast(?1 as int))), cast(?1 as int))
                from (select distinct site from colleague where left_at is null and employment <> 'SERVICE') s
                  left join lateral (select size from least_cell where site = s.site and granted
                                     order by decided_at desc, id limit 1) l on true""")
                .setParameter(1, Suppression.USUAL).getSingleResult());
    }

    /** Those that wait first, then the last decided. */
    List<LeastCell> all(int most) {
        return cells(Sql.rows(entities.createNativeQuery(ALL
                + "order by decided_by is not null, coalesce(decided_at, asked_at) desc, id limit ?1")
                .setParameter(1, most)));
    }

    boolean waits(String site) {
        return !entities.createNativeQuery("select 1 from least_cell where site = ?1 and decided_by is null")
                .setParameter(1, site).getResultList().isEmpty();
    }

    /** Locked, so that of two who decide one comes second. */
    Optional<LeastCell> toDecide(UUID id) {
        return cells(Sql.rows(entities.createNativeQuery(ALL + "where id = ?1 for update").setParameter(1, id)))
                .stream().findFirst();
    }

    void add(LeastCell one) {
        entities.createNativeQuery("""
                insert into least_cell (id, site, size, reason, asked_by, by_council, asked_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""").setParameter(1, one.id()).setParameter(2, one.site())
                .setParameter(3, one.size()).setParameter(4, one.reason()).setParameter(5, one.askedBy().value())
                .setParameter(6, one.byCouncil()).setParameter(7, Timestamp.from(one.askedAt())).executeUpdate();
    }

    void decide(UUID id, boolean granted, ColleagueId by, Instant at) {
        entities.createNativeQuery("""
                update least_cell set granted = ?2, decided_by = ?3, decided_at = ?4 where id = ?1""")
                .setParameter(1, id).setParameter(2, granted).setParameter(3, by.value())
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    private static List<LeastCell> cells(List<Object[]> rows) {
        return rows.stream().map(row -> new LeastCell(Sql.uuid(row[0]), (String) row[1], (int) Sql.number(row[2]),
                (String) row[3], new ColleagueId(Sql.uuid(row[4])), (Boolean) row[5], Sql.instant(row[6]),
                Sql.maybeUuid(row[7]).map(ColleagueId::new), Sql.maybeInstant(row[8]), (Boolean) row[9])).toList();
    }
}
