package org.cadre.simulator;

import java.util.List;
import java.util.OptionalInt;

import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.wishes.SkillWish;

/**
 * What would come of a question.
 *
 * @param ranking who could be asked, best first
 * @param exclusions who would not, by cause; among the 200 for whom most speaks
 * @param named whether they stand by name and clearance is looked at
 * @param least from which number on it is told, where they do not
 * @param wished the skills that were understood
 */
public record Simulation(List<Ranked> ranking, List<Exclusion> exclusions, boolean named, int least,
        List<SkillWish> wished) {
    public Simulation {
        ranking = List.copyOf(ranking);
        exclusions = List.copyOf(exclusions);
        wished = List.copyOf(wished);
    }

    /** Somebody who could be asked. */
    public record Ranked(ColleagueId who, List<Share> factors) {
        public Ranked {
            factors = List.copyOf(factors);
        }
    }

    /** What speaks for them. @param percent of all that does, 0 to 100 */
    public record Share(Message what, int percent) {}

    /**
     * Those who would not be asked for one cause.
     *
     * @param people by name, where the reader may know
     * @param number how many, to others than GOVERNANCE at least so many; empty where they are fewer than the reader may
     *     know
     */
    public record Exclusion(Cause cause, List<ColleagueId> people, OptionalInt number) {
        public Exclusion {
            people = List.copyOf(people);
        }
    }
}
