package org.cadre.prose;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.files.Files;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;
import org.cadre.screening.Screening;
import org.cadre.skills.Skills;
import org.jspecify.annotations.Nullable;

/** Texts as they are typed, kept and shown. */
@ApplicationScoped
@Transactional
public class Prose {
    @Inject
    private Mentions mentions;
    @Inject
    private Files files;
    @Inject
    private Skills skills;
    @Inject
    private Screening screening;
    @Inject
    private Outbox outbox;

    protected Prose() {}

    /**
     * A text as it is kept: screened, and whom it names by id.
     *
     * @param field as the caller of the desk knows it
     * @throws org.cadre.screening.TextHeld where something is in it with which it is not taken
     */
    public String kept(ColleagueId writer, String field, String typed) {
        return named(passed(writer, field, typed));
    }

    /** The same of a text that names nobody. */
    public String passed(ColleagueId writer, String field, String typed) {
        return screening.passed(writer, field, typed);
    }

    /** A text that is not sent yet as it would look; what would not be taken is masked in it. */
    public String previewed(String typed) {
        return named(screening.masked(typed));
    }

    /** A text that passed, with whom it names by id. What names nobody stays as it is. */
    public String named(String typed) {
        if (typed.indexOf('@') < 0)
            return typed;
        Map<String, UUID> meant = mentions.meant(Set.copyOf(Marks.find(typed, Marks.HANDLE)));
        return meant.isEmpty() ? typed : Marks.replace(typed, Marks.HANDLE, handle -> {
            var id = meant.get(handle.toLowerCase(Locale.ROOT));
            return id == null ? "@" + handle : "@{" + id + "}";
        });
    }

    /** A text as it is to be edited: by the handles that those who are named have now. */
    public String typed(String kept) {
        if (!kept.contains("@{"))
            return kept;
        Map<UUID, Named> named = mentions.named(ids(kept));
        return Marks.replace(kept, Marks.MENTION, id -> {
            var found = named.get(UUID.fromString(id));
            return found == null ? "@{" + id + "}" : "@" + found.handle();
        });
    }

    /** The preferred labels of the skills that a text names, as tags are written. A name of several skills is none. */
    public List<String> tags(String text) {
        Set<SkillId> found = skillsIn(List.of(text)).values().stream().collect(Collectors.toSet());
        return skills.all(found).stream().map(skill -> skill.label().toLowerCase(Locale.ROOT)).sorted().toList();
    }

    /** What is needed to show these texts, in two queries for all of them. */
    public Names namesIn(Collection<String> texts) {
        var people = new LinkedHashSet<UUID>();
        texts.stream().filter(text -> text.contains("@{")).forEach(text -> people.addAll(ids(text)));
        var names = new HashMap<UUID, String>();
        mentions.named(people).forEach((id, named) -> names.put(id, named.name()));
        return new Names(names, skillsIn(texts));
    }

    /**
     * Appends a message for everybody whom the text names and the subject did not name before, and gives it the writer's
     * files that it refers to.
     *
     * @param subject the ask, answer or comment itself
     * @param anonymous whether the text stands without its writer's name
     * @throws org.cadre.governance.BadInput where the ask has too many files then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID ask, @Nullable UUID answer, UUID subject, ColleagueId writer, boolean anonymous,
            String kept) {
        files.belong(ask, answer, subject, writer, kept);
        if (kept.contains("@{"))
            mentions.note(subject, ids(kept)).stream().filter(id -> !id.equals(writer.value()))
                    .forEach(id -> outbox.append(ask, new ColleagueMentioned(ask, answer, id,
                            anonymous ? null : writer.value())));
    }

    /** Colleagues whose name begins so, whatever they may see. */
    public List<Named> suggest(String prefix, int limit) {
        return prefix.isBlank() ? List.of() : mentions.suggest(prefix, limit);
    }

    private Map<String, SkillId> skillsIn(Collection<String> texts) {
        Set<String> written = texts.stream().filter(text -> text.indexOf('#') >= 0)
                .flatMap(text -> Marks.find(text, Marks.TAG).stream()).collect(Collectors.toSet());
        var found = new HashMap<String, SkillId>();
        if (!written.isEmpty())
            skills.meant(written).forEach((name, some) -> some.stream().filter(_ -> some.size() == 1)
                    .forEach(id -> found.put(name, id)));
        return found;
    }

    private static List<UUID> ids(String kept) {
        return Marks.find(kept, Marks.MENTION).stream().map(UUID::fromString).distinct().toList();
    }
}
