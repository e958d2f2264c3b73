package org.cadre.outcomes;

import java.util.Optional;

/**
 * How far workers agree beyond chance: Krippendorff's alpha.
 *
 * @param input of the form
 * @param option one of several that may be chosen, else empty
 * @param metric NOMINAL or INTERVAL
 * @param alpha 1 where always, 0 where no more than by chance; empty where there is nothing to agree on
 * @param low where the 95 % interval begins
 * @param high where it ends
 */
public record Agreement(String input, String option, String metric, Optional<Double> alpha, Optional<Double> low,
        Optional<Double> high) {}
