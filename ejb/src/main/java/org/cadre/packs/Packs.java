package org.cadre.packs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.reports.Period;
import org.cadre.reports.ReportKey;

/** The packs, which never change, and who signed them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Packs {
    @Inject
    private EntityManager entities;

    protected Packs() {}

    /** @param contents a line for each report and clearance */
    record Stored(UUID id, Period period, Instant madeAt, String sha256, String contents) {
        List<ReportKey> reports() {
            return contents.lines().map(line -> ReportKey.valueOf(line.substring(0, line.indexOf(' ')))).distinct()
                    .sorted().toList();
        }
    }

    /** @return whether there was none */
    public boolean add(Period period, String contents, String sha256, Instant now) {
        return entities.createNativeQuery("""
                insert into report_pack (id, period, made_at, sha256, contents)
                values (?1, ?2, ?3, decode(?4, 'hex'), ?5) on conflict (period) do nothing""")
                .setParameter(1, UUID.randomUUID()).setParameter(2, period.toString())
                .setParameter(3, Timestamp.from(now)).setParameter(4, sha256).setParameter(5, contents)
                .executeUpdate() > 0;
    }

    /** The latest month first. */
    public List<Stored> all() {
        return Sql.rows(entities.createNativeQuery("""
                select id, period, made_at, encode(sha256, 'hex'), contents from report_pack order by period desc"""))
                .stream().map(Packs::stored).toList();
    }

    public Optional<Stored> find(Period period) {
        return Sql.rows(entities.createNativeQuery("""
                select id, period, made_at, encode(sha256, 'hex'), contents from report_pack where period = ?1""")
                .setParameter(1, period.toString())).stream().map(Packs::stored).findFirst();
    }

    /** The first first. */
    public List<Signature> signatures(UUID pack) {
        return Sql.rows(entities.createNativeQuery("""
                select s.role, s.signer_id, c.name, s.comment, s.at
                from report_signature s join colleague c on c.id = s.signer_id where s.pack_id = ?1 order by s.at""")
                .setParameter(1, pack)).stream()
                .map(row -> new Signature(Role.valueOf((String) row[0]), new ColleagueId(Sql.uuid(row[1])),
                        (String) row[2], (String) row[3], Sql.instant(row[4])))
                .toList();
    }

    /** @return whether neither anybody has signed in this role nor the signer at all */
    public boolean sign(UUID pack, Role as, ColleagueId signer, String comment, Instant now) {
        return entities.createNativeQuery("""
                insert into report_signature (pack_id, role, signer_id, comment, at) values (?1, ?2, ?3, ?4, ?5)
                on conflict do nothing""")
                .setParameter(1, pack).setParameter(2, as.name()).setParameter(3, signer.value())
                .setParameter(4, comment).setParameter(5, Timestamp.from(now)).executeUpdate() > 0;
    }

    static List<ReportKey> everyReport() {
        return Arrays.asList(ReportKey.values());
    }

    private static Stored stored(Object[] row) {
        return new Stored(Sql.uuid(row[0]), Period.parse("period", (String) row[1]), Sql.instant(row[2]),
                (String) row[3], (String) row[4]);
    }
}
