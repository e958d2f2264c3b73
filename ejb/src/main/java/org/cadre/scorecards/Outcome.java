package org.cadre.scorecards;

import java.math.BigDecimal;

/** What the reviews of a delivery that are in say together. */
sealed interface Outcome {
    /** More are to come. */
    record Waiting() implements Outcome {}

    /** They differ so much that one more is asked. */
    record Apart(BigDecimal spread) implements Outcome {}

    /** @param percent of the weighted most, two places behind the point; this is what is compared with the pass mark */
    record Decided(BigDecimal percent, BigDecimal spread, boolean passed) implements Outcome {}
}
