package org.cadre.suggestions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.profiles.ProfileDesk;
import org.cadre.profiles.SkillEdit;
import org.cadre.skills.SkillNotFound;

/** Where a colleague takes or dismisses what accepted answers say of them. */
@ApplicationScoped
@Transactional
public class SuggestionDesk {
    /** Most that are shown at once; the others come up as these are decided. */
    public static final int MOST = 5;
    /** The level of a skill that is confirmed without saying more. */
    public static final int USUAL_LEVEL = 3;
    private static final int ANSWERS = 3;
    @Inject
    private Suggestions suggestions;
    @Inject
    private ProfileDesk profiles;

    protected SuggestionDesk() {}

    /** The reader's own, the most often supported first, at most {@value #MOST}. */
    public List<SuggestedSkill> mine(Reader me) {
        return suggestions.of(me, MOST, ANSWERS);
    }

    /** How many wait to be decided, at most {@value #MOST}. */
    public int waiting(Reader me) {
        return (int) Math.min(MOST, suggestions.count(me.id()));
    }

    /**
     * Claims the skill; the answers show it from now on.
     *
     * @param level 1 to 5
     * @throws SkillNotFound where it is not suggested
     * @throws org.cadre.governance.BadInput naming `level`, or `skill` where too many are claimed
     */
    public void confirm(Reader me, SkillId skill, int level) {
        suggested(me, skill);
        suggestions.confirm(me.id(), skill);
        profiles.claim(me, new SkillEdit(skill.toString(), level, List.of(), Optional.empty()));
        suggestions.forget(me.id(), skill);
    }

    /** Never again for this skill, until the reader claims it. @throws SkillNotFound where it is not suggested */
    public void dismiss(Reader me, SkillId skill) {
        suggested(me, skill);
        suggestions.dismiss(me.id(), skill);
        suggestions.forget(me.id(), skill);
    }

    /** Answers that show a colleague's claims, as far as the reader may see the claim, its evidence and the ask. */
    public Map<SkillId, List<ShowingAnswer>> showing(Reader reader, ColleagueId owner) {
        return suggestions.showing(reader, owner);
    }

    private void suggested(Reader me, SkillId skill) {
        if (!suggestions.holds(me.id(), skill))
            throw new SkillNotFound(skill.toString());
    }
}
