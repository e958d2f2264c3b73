package org.cadre.skills;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.people.Slice;

/** The taxonomy, for everybody. */
@ApplicationScoped
@Transactional
public class SkillDesk {
    @Inject
    private Skills skills;

    protected SkillDesk() {}

    /** By preferred label; where the query is not blank, only those with a label that begins so, the shortest first. */
    public Slice<SkillDetails> list(Reader reader, String query, Cursor cursor) {
        if (query.isBlank())
            return detailed(Slice.of(skills.list(cursor.after().map(SkillId::new), cursor.limit() + 1),
                    cursor.limit(), Skill::id));
        var ids = skills.suggest(query, cursor.limit()).stream().map(Suggestion::id).toList();
        return detailed(new Slice<>(ids.stream().map(skills::get).toList(), java.util.Optional.empty()));
    }

    public List<Suggestion> suggest(Reader reader, String prefix, int limit) {
        return skills.suggest(prefix, limit);
    }

    /** Labels of the skills that most colleagues claim, by alphabet. */
    public List<String> popular(Reader reader, int limit) {
        return skills.popular(limit);
    }

    /** @throws SkillNotFound */
    public SkillDetails get(Reader reader, SkillId id) {
        var skill = skills.get(id);
        var labels = skills.labels(List.of(id)).getOrDefault(id, List.of());
        return new SkillDetails(skill, others(skill, labels), skills.broader(id), skills.narrower(id));
    }

    private Slice<SkillDetails> detailed(Slice<Skill> found) {
        var labels = skills.labels(found.items().stream().map(Skill::id).toList());
        return found.map(skill -> new SkillDetails(skill, others(skill, labels.getOrDefault(skill.id(), List.of())),
                skill.broader().flatMap(skills::find).stream().toList(), List.of()));
    }

    private static List<String> others(Skill skill, List<String> labels) {
        return labels.stream().filter(label -> !label.equals(skill.label())).distinct().toList();
    }
}
