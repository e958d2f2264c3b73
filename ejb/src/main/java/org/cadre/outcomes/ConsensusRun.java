package org.cadre.outcomes;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.asks.AskId;

/**
 * One computation.
 *
 * @param total items with their inputs; 0 while it is not known
 * @param done results written
 * @param output under which its results stand; each begin takes another one
 * @param excluded workers whose judgments a person had excluded by then
 * @param parameters of every method, by its name
 */
public record ConsensusRun(RunId id, AskId batch, RunState state, int total, int done, Instant askedAt,
        Optional<Instant> endedAt, Optional<UUID> output, OptionalInt judgments, OptionalInt workers,
        OptionalInt excluded, Optional<JsonObject> parameters) {}
