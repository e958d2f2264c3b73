package org.cadre.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** What people did that is to be proved later, appended and never changed. Ids only: words stand where they belong. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Acts {
    @Inject
    private EntityManager entities;
    @Inject
    private Clock clock;

    protected Acts() {}

    public void keep(String kind, UUID subject, UUID actor) {
        entities.createNativeQuery("insert into act (at, kind, subject, actor) values (?1, ?2, ?3, ?4)")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, kind).setParameter(3, subject)
                .setParameter(4, actor).executeUpdate();
    }

    /** Everything done to a subject, oldest first. */
    public List<Act> of(UUID subject) {
        List<?> found = entities
                .createNativeQuery("select at, kind, subject, actor from act where subject = ?1 order by seq")
                .setParameter(1, subject).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Act(Sql.instant(row[0]), (String) row[1], Sql.uuid(row[2]), Sql.uuid(row[3])))
                .toList();
    }
}
