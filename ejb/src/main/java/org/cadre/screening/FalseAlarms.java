package org.cadre.screening;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.audit.PersonKeys;
import org.cadre.database.Sql;
import org.cadre.leaks.Kind;
import org.cadre.people.ColleagueId;

/** The values that people let through, by a hash with the person's own key. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FalseAlarms {
    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;

    protected FalseAlarms() {}

    boolean known(ColleagueId writer, Kind kind, String value) {
        return keys.mac(writer.value(), bytes(value)).filter(mac -> (Boolean) entities.createNativeQuery("""
                select exists (select 1 from false_alarm where person_id = ?1 and kind = ?2 and fingerprint = ?3)""")
                .setParameter(1, writer.value()).setParameter(2, kind.name()).setParameter(3, mac).getSingleResult())
                .isPresent();
    }

    void add(FalseAlarm alarm, String value) {
        keys.sealerOf(List.of(alarm.writer().value()));
        byte[] mac = keys.mac(alarm.writer().value(), bytes(value)).orElseThrow();
        entities.createNativeQuery(
                """
                        insert into false_alarm (id, person_id, kind, fingerprint, reason, at) values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, alarm.id()).setParameter(2, alarm.writer().value())
                .setParameter(3, alarm.kind().name()).setParameter(4, mac).setParameter(5, alarm.reason())
                .setParameter(6, Timestamp.from(alarm.at())).executeUpdate();
    }

    /** Newest first. */
    List<FalseAlarm> newest(int limit) {
        List<?> found = entities.createNativeQuery(
                "select id, person_id, kind, reason, at from false_alarm order by at desc, id limit ?1")
                .setParameter(1, limit).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new FalseAlarm(Sql.uuid(row[0]), new ColleagueId(Sql.uuid(row[1])),
                        Kind.valueOf((String) row[2]), (String) row[3], Sql.instant(row[4])))
                .toList();
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
