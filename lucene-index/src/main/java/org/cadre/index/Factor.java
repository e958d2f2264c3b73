package org.cadre.index;

import java.util.List;

/**
 * One reason for a candidate's place, as data. Keys: {@value #TOPICS}, {@value #SKILLS}, {@value #PROFILE},
 * {@value #ACTIVITY}, {@value #ASKER}.
 *
 * @param key message key, to be rendered in the reader's language
 * @param contribution what this adds to the score; a candidate's contributions add up to its score
 * @param references what the reason names: for {@value #TOPICS} up to three answered questions (topic id, title), for
 *            {@value #SKILLS} up to three claimed skills (skill id, preferred label), else nothing
 */
public record Factor(String key, double contribution, List<Reference> references) {

    /** Answered questions like this one. */
    public static final String TOPICS = "matching.factor.topics";
    /** Claims skills that the need names. */
    public static final String SKILLS = "matching.factor.skills";
    /** Writes in the profile of what the need is about. */
    public static final String PROFILE = "matching.factor.profile";
    /** Has answered lately; says nothing about how much. */
    public static final String ACTIVITY = "matching.factor.activity";
    /** Has helped this asker before. */
    public static final String ASKER = "matching.factor.asker";

    public Factor {
        references = List.copyOf(references);
    }
}
