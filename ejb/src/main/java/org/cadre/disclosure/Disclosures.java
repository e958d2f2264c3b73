package org.cadre.disclosure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** Who lets whom see what. Lists that filter while they page call the database's `may_see_field` themselves. */
@ApplicationScoped
@Transactional
public class Disclosures {
    @Inject
    private EntityManager entities;

    protected Disclosures() {}

    /** What this reader does not see of these colleagues. */
    public Hidden hiddenFrom(Reader reader, Collection<ColleagueId> owners) {
        if (owners.isEmpty())
            return new Hidden(Map.of());
        List<?> found = entities.createNativeQuery("""
                select f.colleague_id, f.field from (
                  select colleague_id, field from field_circle where colleague_id = any(cast(?1 as uuid[]))
                  union select c.id, g.field from colleague c
                    cross join unnest(array['EVIDENCE', 'ANSWERS', 'AWAY', 'TIME']) g (field)
                    where c.id = any(cast(?1 as uuid[])) and not may_use(c.id, 'FIELD_' || g.field)) f
                where not may_see_field(?2, f.colleague_id, f.field)""")
                .setParameter(1, Sql.array(owners.stream().map(ColleagueId::value).toList()))
                .setParameter(2, reader.id().value()).getResultList();
        Map<ColleagueId, Set<Field>> fields = new HashMap<>();
        found.stream().map(Object[].class::cast)
                .forEach(row -> fields.computeIfAbsent(new ColleagueId(Sql.uuid(row[0])),
                        _ -> EnumSet.noneOf(Field.class)).add(Field.valueOf((String) row[1])));
        return new Hidden(fields);
    }

    /** Every field's circle. */
    Map<Field, Circle> of(ColleagueId owner) {
        Map<Field, Circle> circles = new EnumMap<>(Field.class);
        for (Field field : Field.values())
            circles.put(field, Circle.EVERYBODY);
        List<?> found = entities.createNativeQuery("select field, circle from field_circle where colleague_id = ?1")
                .setParameter(1, owner.value()).getResultList();
        found.stream().map(Object[].class::cast)
                .forEach(row -> circles.put(Field.valueOf((String) row[0]), Circle.valueOf((String) row[1])));
        return circles;
    }

    void choose(ColleagueId owner, Field field, Circle circle) {
        entities.createNativeQuery("delete from field_circle where colleague_id = ?1 and field = ?2")
                .setParameter(1, owner.value()).setParameter(2, field.name()).executeUpdate();
        if (circle != Circle.EVERYBODY)
            entities.createNativeQuery("insert into field_circle (colleague_id, field, circle) values (?1, ?2, ?3)")
                    .setParameter(1, owner.value()).setParameter(2, field.name()).setParameter(3, circle.name())
                    .executeUpdate();
    }
}
