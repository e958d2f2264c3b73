package org.cadre.templates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.work.Works;

/** The templates of tasks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Templates {
    private static final String COLUMNS = """
            select id, name, cast(brief as text), proposer_id, proposed_at, state, decider_id, reason
            from task_template\s""";

    @Inject
    private EntityManager entities;

    protected Templates() {}

    Optional<Template> find(UUID id) {
        return read(entities.createNativeQuery(COLUMNS + "where id = ?1").setParameter(1, id)).stream().findFirst();
    }

    /** The same, locked until the commit. */
    Optional<Template> toDecide(UUID id) {
        return read(entities.createNativeQuery(COLUMNS + "where id = ?1 for update").setParameter(1, id)).stream()
                .findFirst();
    }

    /** By name; of those that are not approved, only the proposer's own or, to who decides, all that wait. */
    List<Template> all(ColleagueId reader, boolean decides) {
        return read(entities.createNativeQuery(COLUMNS + """
                where state = 'APPROVED' or proposer_id = ?1 or ?2 and state = 'PROPOSED'
                order by state <> 'PROPOSED', state <> 'APPROVED', lower(name), id limit 500""")
                .setParameter(1, reader.value()).setParameter(2, decides));
    }

    boolean named(String name) {
        return !entities.createNativeQuery("""
                select 1 from task_template where lower(name) = lower(?1) and state in ('PROPOSED', 'APPROVED')""")
                .setParameter(1, name).getResultList().isEmpty();
    }

    void add(Template one) {
        entities.createNativeQuery("""
                insert into task_template (id, name, brief, proposer_id, proposed_at, state)
                values (?1, ?2, cast(?3 as jsonb), ?4, ?5, ?6)""").setParameter(1, one.id())
                .setParameter(2, one.name()).setParameter(3, Works.written(one.brief()))
                .setParameter(4, one.proposer().value()).setParameter(5, Timestamp.from(one.proposedAt()))
                .setParameter(6, one.state().name()).executeUpdate();
    }

    void decided(UUID id, TemplateState state, ColleagueId by, String reason, Instant at) {
        entities.createNativeQuery("""
                update task_template set state = ?2, decider_id = ?3, decided_at = ?4, reason = ?5 where id = ?1""")
                .setParameter(1, id).setParameter(2, state.name()).setParameter(3, by.value())
                .setParameter(4, Timestamp.from(at)).setParameter(5, reason).executeUpdate();
    }

    private static List<Template> read(Query query) {
        return Sql.rows(query).stream()
                .map(row -> new Template(Sql.uuid(row[0]), (String) row[1], Works.read((String) row[2]),
                        new ColleagueId(Sql.uuid(row[3])), Sql.instant(row[4]),
                        TemplateState.valueOf((String) row[5]), Sql.maybeUuid(row[6]).map(ColleagueId::new),
                        (String) row[7]))
                .toList();
    }
}
