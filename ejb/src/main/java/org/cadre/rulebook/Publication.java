package org.cadre.rulebook;

import java.time.Instant;

/**
 * A version of a rule that was published.
 *
 * @param starts when it takes the place of the version before
 */
record Publication(WrittenRule rule, Instant starts) {}
