package org.cadre.disclosure;

/** A part of a colleague's page that is the colleague's own. The names are stored. */
public enum Field {
    /** Claimed skills, with their endorsements. */
    SKILLS,
    /** What shows the skills: links and answers. */
    EVIDENCE,
    /** The list of questions that the colleague answered, and their topics. */
    ANSWERS,
    /** Whether, and until when, the colleague is away. */
    AWAY,
    /** The time zone, and the time there. */
    TIME
}
