package org.cadre.duplicates;

import java.time.Duration;

/**
 * How the company wants questions to be merged.
 *
 * @param undo for how long a merge can be undone
 */
public record MergeSettings(Duration undo) {
    public static final MergeSettings USUAL = new MergeSettings(Duration.ofDays(7));
}
