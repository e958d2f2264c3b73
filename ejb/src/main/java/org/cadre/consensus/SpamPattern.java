package org.cadre.consensus;

/**
 * What may lie behind a worker's answers when they were not thought about. Each also has an honest explanation now and
 * then.
 */
public enum SpamPattern {
    /** One answer nearly always, though the others see more of the other classes. */
    ONE_ANSWER,
    /** Answers that tell hardly anything of what the others see. */
    RANDOM,
    /** The same sequence over and over. */
    PERIODIC,
    /** The same errors as another worker; it cannot be told which of the two copied. */
    COPY,
    /** Much faster than others. */
    TOO_FAST
}
