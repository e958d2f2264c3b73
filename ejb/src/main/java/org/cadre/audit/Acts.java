package org.cadre.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** What people did that is to be proved later, appended and never changed. In the open ids only: words stand where they belong, or are encrypted. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Acts {
    private static final Collector<CharSequence, ?, String> ARRAY = Collectors.joining(",", "{", "}");

    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;
    @Inject
    private Clock clock;

    protected Acts() {}

    /**
     * @param subject an ask, a wall, a request to learn a name, a person, or what everybody of the office may know of: by the
     *            first three it is told who may read of the act. The kind of one about an ask begins with `ASK_` or `TASK_`
     */
    public void keep(String kind, UUID subject, UUID actor) {
        entities.createNativeQuery("insert into act (at, kind, subject, actor) values (?1, ?2, ?3, ?4)")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, kind).setParameter(3, subject)
                .setParameter(4, actor).executeUpdate();
    }

    /** The same of several people, in one statement. */
    public void keep(String kind, UUID subject, Collection<UUID> actors) {
        entities.createNativeQuery("""
                insert into act (at, kind, subject, actor) select ?1, ?2, ?3, unnest(cast(?4 as uuid[]))""")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, kind).setParameter(3, subject)
                .setParameter(4, Sql.array(actors)).executeUpdate();
    }

    /**
     * The same, with what else is to be known.
     *
     * @param person whom the detail names or describes, and with whose key it is encrypted
     */
    public void keep(String kind, UUID subject, UUID actor, UUID person, Map<String, String> detail) {
        byte[] sealed = keys.sealerOf(List.of(person)).seal(person, Detail.write(detail));
        entities.createNativeQuery("""
                insert into act (at, kind, subject, actor, person, detail) values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, kind).setParameter(3, subject)
                .setParameter(4, actor).setParameter(5, person).setParameter(6, sealed).executeUpdate();
    }

    /** An act of a company that is made up. */
    public record Past(Instant at, String kind, UUID subject, UUID actor) {}

    /**
     * What people did before they were there, in the order given. Never of an archive that was imported: what is kept here is
     * proof.
     */
    public void keepMadeUp(List<Past> acts) {
        entities.createNativeQuery(
                """
                        insert into act (at, kind, subject, actor)
                        select * from unnest(cast(?1 as timestamptz[]), cast(?2 as text[]), cast(?3 as uuid[]), cast(?4 as uuid[]))""")
                .setParameter(1, acts.stream().map(act -> act.at().toString()).collect(ARRAY))
                .setParameter(2, acts.stream().map(Past::kind).collect(ARRAY))
                .setParameter(3, Sql.array(acts.stream().map(Past::subject).toList()))
                .setParameter(4, Sql.array(acts.stream().map(Past::actor).toList())).executeUpdate();
    }

    /** Everything done to a subject, oldest first. */
    public List<Act> of(UUID subject) {
        List<?> found = entities
                .createNativeQuery(
                        "select at, kind, subject, actor, person, detail from act where subject = ?1 order by seq")
                .setParameter(1, subject).getResultList();
        return found.stream().map(row -> act((Object[]) row)).toList();
    }

    private Act act(Object[] row) {
        var detail = Sql.maybeUuid(row[4]).flatMap(person -> keys.decrypt(person, (byte[]) row[5])).map(Detail::read);
        return new Act(Sql.instant(row[0]), (String) row[1], Sql.uuid(row[2]), Sql.uuid(row[3]),
                detail.orElse(Map.of()));
    }
}
