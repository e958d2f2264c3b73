package org.cadre.learning;

import org.cadre.tuning.Comparison;
import org.cadre.tuning.Tuning;

/**
 * Weights and how they fared.
 *
 * @param mayActivate whether who reads may put them to use now
 */
public record Trial(Tuning tuning, Comparison comparison, boolean mayActivate) {}
