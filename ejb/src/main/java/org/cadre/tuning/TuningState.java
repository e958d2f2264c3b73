package org.cadre.tuning;

/** What has become of weights. */
public enum TuningState {
    /** They are being learned. */
    LEARNING,
    /** There was too little to learn from. */
    TOO_FEW,
    /** They rank beside those in use, and nobody is invited by them. */
    SHADOW,
    /** Everybody is ranked by them. */
    ACTIVE, RETIRED
}
