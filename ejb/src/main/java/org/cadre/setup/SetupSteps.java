package org.cadre.setup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.cadre.governance.Classification;

/** What is there already, and what was settled beside it. */
@ApplicationScoped
class SetupSteps {
    static final String ALL = "ALL";

    @Inject
    private EntityManager entities;

    protected SetupSteps() {}

    /** What the tables tell by themselves; of questions only those that everybody may know of and that a person asked here. */
    Set<SetupStep> done() {
        var row = (Object[]) entities.createNativeQuery("""
                with here as (select a.id from ask a join account o on o.colleague_id = a.asker_id
                  where a.classification <= ?1 and a.wall_id is null and a.labels is null)
                select exists (select 1 from colleague
                    where left_at is null and employment not in ('LOCAL', 'ARCHIVE', 'SERVICE')),
                  exists (select 1 from skill), (select count(*) from (select 1 from account limit 2) few) > 1,
                  exists (select 1 from here), exists (select 1 from here join answer on answer.ask_id = here.id)""")
                .setParameter(1, Classification.INTERNAL.ordinal()).getSingleResult();
        var steps = List.of(SetupStep.PEOPLE, SetupStep.SKILLS, SetupStep.INVITE, SetupStep.ASK, SetupStep.ANSWER);
        var done = EnumSet.noneOf(SetupStep.class);
        for (int place = 0; place < steps.size(); place++)
            if ((Boolean) row[place])
                done.add(steps.get(place));
        return done;
    }

    /** What was said of steps, and of {@link #ALL}. */
    Map<String, String> said() {
        var said = new HashMap<String, String>();
        List<?> rows = entities.createNativeQuery("select step, state from setup_step").getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> said.put((String) row[0], (String) row[1]));
        return said;
    }

    void say(String step, StepState state, Instant now) {
        entities.createNativeQuery("""
                insert into setup_step (step, state, at) values (?1, ?2, ?3)
                on conflict (step) do update set state = excluded.state, at = excluded.at""").setParameter(1, step)
                .setParameter(2, state.name()).setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    void unsay(String step) {
        entities.createNativeQuery("delete from setup_step where step = ?1").setParameter(1, step).executeUpdate();
    }
}
