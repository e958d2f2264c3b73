package org.cadre.sightings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.sightings.Sighting.Way;

/** What is known of who saw an ask. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sightings {
    @Inject
    private EntityManager entities;

    protected Sightings() {}

    /** Of all but the asker, those who may not see it any more first, then by time. */
    List<Sighting> of(Ask ask) {
        List<?> found = entities.createNativeQuery("""
                with seen (person, way, at) as (
                  select invitee_id, 'INVITED', issued_at from invitation where ask_id = ?1
                  union all select author_id, 'ANSWERED', given_at from answer where ask_id = ?1 and not anonymous
                  union all select author_id, 'COMMENTED', written_at from comment where ask_id = ?1 and not anonymous
                  union all select recipient_id, 'MAILED', created_at from notice where ask_id = ?1 and mail = 'SENT'),
                first as (select person, way, min(at) as at from seen where person <> ?2 group by person, way)
                select f.person, f.way, f.at, c.left_at is null and c.clearance >= ?3
                    and (cast(?4 as text) is null or exists (select 1 from wall_member m
                         where m.colleague_id = c.id and m.wall_id = cast(cast(?4 as text) as uuid))) as still
                from first f join colleague c on c.id = f.person order by still, f.at, f.person, f.way""")
                .setParameter(1, ask.id().value()).setParameter(2, ask.asker().value())
                .setParameter(3, ask.classification().ordinal())
                .setParameter(4, ask.wall().map(wall -> wall.value().toString()).orElse(null)).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Sighting(new ColleagueId(Sql.uuid(row[0])),
                Way.valueOf((String) row[1]), Sql.instant(row[2]), (Boolean) row[3])).toList();
    }
}
