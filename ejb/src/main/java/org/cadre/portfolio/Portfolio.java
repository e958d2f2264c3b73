package org.cadre.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;

/**
 * What one colleague has done.
 *
 * @param works accepted answers and deliveries, the last first
 * @param endorsements the last first
 * @param withheld how many works are left out, since they are no words for a file
 */
public record Portfolio(String name, List<Work> works, List<Skilled> skills, List<Endorsed> endorsements,
        int withheld) {
    public Portfolio {
        works = List.copyOf(works);
        skills = List.copyOf(skills);
        endorsements = List.copyOf(endorsements);
    }

    /**
     * What was accepted.
     *
     * @param alone whether nobody else wrote at it
     * @param secret whether it is above INTERNAL or behind a wall
     */
    public record Work(AskId ask, AnswerId answer, AskKind kind, String title, Instant givenAt, Set<String> tags,
            boolean alone, boolean secret) {
        public Work {
            tags = Set.copyOf(tags);
        }
    }

    /**
     * A skill that is claimed.
     *
     * @param level 1 to 5
     * @param endorsers how many of those who endorse it count
     * @param evidence the works that are tagged with it
     */
    public record Skilled(String label, int level, int endorsers, List<Work> evidence) {
        public Skilled {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param reason may be empty */
    public record Endorsed(String skill, String by, String reason, Instant at) {}

    /** As it may go into a file. */
    Portfolio forFile() {
        var open = works.stream().filter(work -> !work.secret()).toList();
        return new Portfolio(name, open, skills.stream().map(skill -> new Skilled(skill.label(), skill.level(),
                skill.endorsers(), skill.evidence().stream().filter(work -> !work.secret()).toList())).toList(),
                endorsements, works.size() - open.size());
    }

    /** How many lines it has. */
    public int size() {
        return works.size() + skills.size() + endorsements.size();
    }
}
