package org.cadre.audit;

import java.util.UUID;

import org.cadre.governance.Verdict;

/**
 * A verdict to be kept.
 *
 * @param person whom the facts name
 */
public record Judged(UUID person, Verdict verdict) {}
