package org.cadre.rulemaking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.RuleId;
import org.cadre.people.ColleagueId;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.StarterBook;
import org.jspecify.annotations.Nullable;

/** All versions of all rules. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleVersions {
    private static final String COLUMNS = """
            select rule, version, state, body, author, drafted_at, reason, decided_by, decided_at, starts_at
            from rule_version""";

    @Inject
    private EntityManager entities;

    protected RuleVersions() {}

    /** One at a time until the commit: two that draft the same rule would take the same number. */
    void hold() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('cadre.rules')) as text)")
                .getResultList();
    }

    /** Makes the book the company's own, where it is not yet. */
    void adoptStarter() {
        if (!read(" where state = 'PUBLISHED' limit 1").isEmpty())
            return;
        for (RuleText text : StarterBook.text().rules()) {
            add(new RuleId(text.id(), 1), text, RuleVersion.MAKERS, Instant.EPOCH);
            publish(new RuleId(text.id(), 1), RuleVersion.SECOND_MAKERS, Instant.EPOCH, Instant.EPOCH);
        }
    }

    /** Newest first. */
    List<RuleVersion> of(String rule) {
        return read(" where rule = ?1 order by version desc", rule);
    }

    /** The newest of each rule that is a draft or waits for a second person. */
    List<RuleVersion> underWay() {
        return read(" where state in ('DRAFT', 'PROPOSED') order by rule, version");
    }

    Optional<RuleVersion> find(RuleId id) {
        return read(" where rule = ?1 and version = ?2", id.name(), id.version()).stream().findFirst();
    }

    RuleId next(String rule) {
        int last = ((Number) entities
                .createNativeQuery("select coalesce(max(version), 0) from rule_version where rule = ?1")
                .setParameter(1, rule).getSingleResult()).intValue();
        return new RuleId(rule, last + 1);
    }

    void add(RuleId id, RuleText text, ColleagueId author, Instant at) {
        entities.createNativeQuery("""
                insert into rule_version (rule, version, state, body, author, drafted_at)
                values (?1, ?2, 'DRAFT', ?3, ?4, ?5)""").setParameter(1, id.name()).setParameter(2, id.version())
                .setParameter(3, BookYaml.write(text)).setParameter(4, author.value())
                .setParameter(5, Timestamp.from(at)).executeUpdate();
    }

    void rewrite(RuleId id, RuleText text, ColleagueId author, Instant at) {
        entities.createNativeQuery("""
                update rule_version set body = ?3, author = ?4, drafted_at = ?5
                where rule = ?1 and version = ?2 and state = 'DRAFT'""").setParameter(1, id.name())
                .setParameter(2, id.version()).setParameter(3, BookYaml.write(text)).setParameter(4, author.value())
                .setParameter(5, Timestamp.from(at)).executeUpdate();
    }

    void propose(RuleId id, String reason, Instant starts) {
        entities.createNativeQuery("""
                update rule_version set state = 'PROPOSED', reason = ?3, starts_at = ?4
                where rule = ?1 and version = ?2""").setParameter(1, id.name()).setParameter(2, id.version())
                .setParameter(3, reason).setParameter(4, Timestamp.from(starts)).executeUpdate();
    }

    void publish(RuleId id, ColleagueId decider, Instant at, Instant starts) {
        decide(id, VersionState.PUBLISHED, decider, at, starts, null);
    }

    void end(RuleId id, VersionState state, ColleagueId decider, Instant at, @Nullable String reason) {
        decide(id, state, decider, at, null, reason);
    }

    private void decide(RuleId id, VersionState state, ColleagueId decider, Instant at, @Nullable Instant starts,
            @Nullable String reason) {
        entities.createNativeQuery("""
                update rule_version set state = ?3, decided_by = ?4, decided_at = ?5,
                  starts_at = coalesce(cast(?6 as timestamptz), starts_at), reason = coalesce(cast(?7 as text), reason)
                where rule = ?1 and version = ?2""").setParameter(1, id.name()).setParameter(2, id.version())
                .setParameter(3, state.name()).setParameter(4, decider.value()).setParameter(5, Timestamp.from(at))
                .setParameter(6, starts == null ? null : starts.toString()).setParameter(7, reason).executeUpdate();
    }

    private List<RuleVersion> read(String where, Object... values) {
        var query = entities.createNativeQuery(COLUMNS + where);
        for (int i = 0; i < values.length; i++)
            query.setParameter(i + 1, values[i]);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> version((Object[]) row)).toList();
    }

    private static RuleVersion version(Object[] row) {
        return new RuleVersion(new RuleId((String) row[0], ((Number) row[1]).intValue()),
                VersionState.valueOf((String) row[2]), BookYaml.read((String) row[3]).rules().getFirst(),
                new ColleagueId(Sql.uuid(row[4])), Sql.instant(row[5]), Optional.ofNullable((String) row[6]),
                Sql.maybeUuid(row[7]).map(ColleagueId::new), Sql.maybeInstant(row[8]), Sql.maybeInstant(row[9]));
    }
}
