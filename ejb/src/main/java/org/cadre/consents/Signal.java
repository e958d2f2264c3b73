package org.cadre.consents;

import java.util.Arrays;
import java.util.List;

/** Something about people that can be used or not. The names are stored. */
public enum Signal {
    /** The works council is asked here: what it has not agreed to is off. */
    COUNCIL(false),
    /** Who has answered lately, whatever it was about, is ranked higher. */
    ACTIVITY(true),
    /** Who has helped the asker before is ranked higher. */
    RELATION(true),
    /** A skill that others have seen counts a little more. */
    ENDORSEMENTS(true),
    /** Skills are suggested to their author from accepted answers. */
    LEARNED_SKILLS(true),
    /** How quickly and how often somebody says yes. */
    RESPONSE_BEHAVIOUR(true),
    /** How long a named person takes. */
    TIMING(true),
    /** Figures about a named person that others see. */
    NAMED_FIGURES(true),
    /** What shows a skill, on the person's page. */
    FIELD_EVIDENCE(true),
    /** The answered questions, on the person's page. */
    FIELD_ANSWERS(true),
    /** The absence, on the person's page. */
    FIELD_AWAY(true),
    /** The local time, on the person's page. */
    FIELD_TIME(true);

    private final boolean personal;

    Signal(boolean personal) {
        this.personal = personal;
    }

    /** Those that somebody can object to. */
    public static List<Signal> personal() {
        return Arrays.stream(values()).filter(signal -> signal.personal).toList();
    }
}
