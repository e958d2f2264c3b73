package org.cadre.templates;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.work.Brief;

/**
 * A template of tasks.
 *
 * @param name by which it is chosen, 1 to {@link #LONGEST_NAME} characters
 * @param reason why it was refused or retired
 */
public record Template(UUID id, String name, Brief brief, ColleagueId proposer, Instant proposedAt,
        TemplateState state, Optional<ColleagueId> decider, String reason) {
    public static final int LONGEST_NAME = 100;

    /** A task's brief with what was agreed to. */
    public Brief agreed(Brief wanted) {
        return new Brief(wanted.deliverable(), wanted.checklist(), wanted.effortMinutes(), wanted.due(), brief.stack(),
                brief.environment(), wanted.access(), brief.terms(), wanted.costCentre(), wanted.budget(),
                wanted.savesMinutes(), wanted.experiment(), wanted.learner(), wanted.expert(), Optional.of(id),
                wanted.scorecard());
    }

    public boolean proposedBy(Reader reader) {
        return proposer.equals(reader.id());
    }
}
