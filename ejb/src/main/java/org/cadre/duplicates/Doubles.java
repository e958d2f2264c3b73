package org.cadre.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.AskId;

/**
 * Which asks are taken for the same as one.
 *
 * @param marked what it is taken for itself
 * @param others what is taken for it, or was merged into it
 * @param mayMark whether the reader may say that it is the same as another
 */
public record Doubles(Optional<Doubled> marked, List<Doubled> others, boolean mayMark) {
    /**
     * One of them.
     *
     * @param undoUntil until when a merge can be undone; empty where it is none, or too late
     * @param reasonNeeded whether the reader must say why
     */
    public record Doubled(DuplicateId id, AskId ask, String title, AskId target, String targetTitle,
            Optional<Instant> mergedAt, Optional<Instant> undoUntil, boolean mayMerge, boolean reasonNeeded,
            boolean mayUnmark, boolean mayUndo) {}
}
