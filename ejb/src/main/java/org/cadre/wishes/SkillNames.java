package org.cadre.wishes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.people.SkillId;
import org.cadre.pools.PoolId;
import org.cadre.pools.Pools;
import org.cadre.skills.Skill;
import org.cadre.skills.Skills;
import org.cadre.work.Work;

/** Finds in the taxonomy, and among the pools, what an asker calls by name. */
@ApplicationScoped
@Transactional
public class SkillNames {
    @Inject
    private Skills skills;
    @Inject
    private Pools pools;

    protected SkillNames() {}

    /**
     * The musts first, each skill once; what is a must is not nice as well.
     *
     * @throws BadInput naming `mustHave` or `niceToHave` where a name means no skill, or several
     */
    public List<SkillWish> found(NewWishes named) {
        if (named.mustHave().isEmpty() && named.niceToHave().isEmpty())
            return List.of();
        Map<String, Set<SkillId>> meant = skills
                .meant(Stream.concat(named.mustHave().stream(), named.niceToHave().stream()).distinct().toList());
        var faults = new ArrayList<Fault>();
        var must = ids(faults, "mustHave", named.mustHave(), meant);
        var nice = ids(faults, "niceToHave", named.niceToHave(), meant);
        if (!faults.isEmpty())
            throw new BadInput(faults);
        Map<SkillId, String> labels = skills.all(Stream.concat(must.stream(), nice.stream()).toList()).stream()
                .collect(Collectors.toMap(Skill::id, Skill::label));
        var seen = new HashSet<SkillId>();
        return Stream.concat(must.stream().map(id -> new SkillWish(id, labels.getOrDefault(id, ""), true)),
                nice.stream().map(id -> new SkillWish(id, labels.getOrDefault(id, ""), false)))
                .filter(wish -> seen.add(wish.skill())).toList();
    }

    /** The same with the stack in the taxonomy's words. @throws BadInput naming `stack` where a name means no skill, or several */
    public Work meant(Work work) {
        if (!(work instanceof Work.MicroTask task) || task.brief().stack().isEmpty())
            return work;
        var named = task.brief().stack();
        var faults = new ArrayList<Fault>();
        var ids = ids(faults, "stack", named, skills.meant(named));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new Work.MicroTask(task.brief().needing(skills.all(ids).stream().map(Skill::label).toList()));
    }

    /** @throws BadInput naming `pool` where there is none of that name */
    public Optional<PoolId> pool(NewWishes named) {
        return named.pool().map(name -> pools.meant(name)
                .orElseThrow(() -> new BadInput("pool", name, Message.of("bad.pool"))).id());
    }

    private static List<SkillId> ids(List<Fault> faults, String field, List<String> names,
            Map<String, Set<SkillId>> meant) {
        var ids = new ArrayList<SkillId>();
        for (String name : names) {
            var found = meant.getOrDefault(name, Set.of());
            if (found.size() == 1)
                ids.addAll(found);
            else
                faults.add(new Fault(field, name,
                        Message.of(found.isEmpty() ? "bad.unknown-skill" : "bad.ambiguous-skill")));
        }
        return ids;
    }
}
