package org.cadre.plans;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.SkillId;
import org.cadre.wishes.SkillWish;

/** What relaxing would bring to plans, as it was when nobody was found: a page must not ask the index for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Relaxations {
    @Inject
    private EntityManager entities;

    protected Relaxations() {}

    public void replace(RoutingPlan plan, List<Relaxation> relaxations) {
        entities.createNativeQuery("delete from plan_relaxation where plan_id = ?1").setParameter(1, plan.id())
                .executeUpdate();
        for (int i = 0; i < relaxations.size(); i++)
            entities.createNativeQuery("""
                    insert into plan_relaxation (plan_id, position, skill_id, helps)
                    values (?1, ?2, cast(cast(?3 as text) as uuid), ?4)""").setParameter(1, plan.id())
                    .setParameter(2, i)
                    .setParameter(3, relaxations.get(i).without().map(wish -> wish.skill().toString()).orElse(null))
                    .setParameter(4, relaxations.get(i).helps()).executeUpdate();
    }

    /** In the order of the skills, all of them at the end. */
    public List<Relaxation> of(RoutingPlan plan) {
        List<?> found = entities.createNativeQuery("""
                select k.id, k.label, r.helps from plan_relaxation r left join skill k on k.id = r.skill_id
                where r.plan_id = ?1 order by r.position""").setParameter(1, plan.id()).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Relaxation(
                Optional.ofNullable(row[0]).map(id -> new SkillWish(new SkillId(Sql.uuid(id)), (String) row[1], true)),
                (Boolean) row[2])).toList();
    }
}
