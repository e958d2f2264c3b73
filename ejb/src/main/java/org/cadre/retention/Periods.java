package org.cadre.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** The schedule: of each kind and classification the newest rule that is in force, else the usual. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Periods {
    private static final String SELECT = """
            select kind, classification, days, authors, reason, set_by, in_force from retention_rule
            where kind = ?1 and classification is not distinct from cast(?2 as smallint)""";

    @Inject
    private EntityManager entities;

    protected Periods() {}

    public Period at(Instant now, RecordKind kind, Optional<Classification> level) {
        List<?> found = entities
                .createNativeQuery(SELECT + " and in_force <= ?3 order by in_force desc, seq desc limit 1")
                .setParameter(1, kind.name()).setParameter(2, rank(level)).setParameter(3, Timestamp.from(now))
                .getResultList();
        return found.stream().map(row -> period((Object[]) row)).findFirst().orElse(Period.usual(kind, level));
    }

    /** Every kind and classification. */
    List<Period> at(Instant now) {
        return Arrays.stream(RecordKind.values())
                .flatMap(kind -> kind.levels().stream().map(level -> at(now, kind, level))).toList();
    }

    /** Every rule that there was and will be, the last one first. */
    List<Period> history(RecordKind kind, Optional<Classification> level) {
        List<?> found = entities.createNativeQuery(SELECT + " order by in_force desc, seq desc")
                .setParameter(1, kind.name()).setParameter(2, rank(level)).getResultList();
        return found.stream().map(row -> period((Object[]) row)).toList();
    }

    void add(Period period, Instant at) {
        entities.createNativeQuery("""
                insert into retention_rule (kind, classification, days, authors, reason, set_by, set_at, in_force)
                values (?1, cast(?2 as smallint), ?3, ?4, ?5, ?6, ?7, ?8)""").setParameter(1, period.kind().name())
                .setParameter(2, rank(period.level())).setParameter(3, period.days())
                .setParameter(4, period.authors().name()).setParameter(5, period.reason())
                .setParameter(6, period.setBy().orElseThrow().value()).setParameter(7, Timestamp.from(at))
                .setParameter(8, Timestamp.from(period.inForce().orElseThrow())).executeUpdate();
    }

    private static @Nullable String rank(Optional<Classification> level) {
        return level.map(one -> Integer.toString(one.ordinal())).orElse(null);
    }

    private static Period period(Object[] row) {
        return new Period(RecordKind.valueOf((String) row[0]),
                Optional.ofNullable(row[1]).map(rank -> Classification.values()[(int) Sql.number(rank)]),
                (int) Sql.number(row[2]), Period.Authors.valueOf((String) row[3]), (String) row[4],
                Optional.of(new ColleagueId(Sql.uuid(row[5]))), Optional.of(Sql.instant(row[6])));
    }
}
