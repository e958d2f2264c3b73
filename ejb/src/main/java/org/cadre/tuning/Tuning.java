package org.cadre.tuning;

import java.time.Instant;
import java.util.Optional;

import org.cadre.index.Model;
import org.cadre.people.ColleagueId;

/**
 * Weights that were learned here.
 *
 * @param number counted from 1
 * @param questions that they were learned from
 * @param model missing until they are learned
 */
public record Tuning(TuningId id, int number, TuningState state, ColleagueId askedBy, Instant askedAt, int questions,
        Optional<Instant> learnedAt, Optional<Model> model) {}
