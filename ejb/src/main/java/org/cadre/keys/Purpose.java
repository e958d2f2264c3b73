package org.cadre.keys;

import java.time.Duration;

/** What a key is for, how long it opens, and how soon another is sent to the same colleague. */
public enum Purpose {
    /** The first password. */
    ACTIVATE(Duration.ofDays(7), Duration.ofMinutes(5)),
    /** Another password. */
    RESET(Duration.ofHours(1), Duration.ofMinutes(5));

    private final Duration life;
    private final Duration pause;

    Purpose(Duration life, Duration pause) {
        this.life = life;
        this.pause = pause;
    }

    public Duration life() {
        return life;
    }

    /** Whoever asks in between gets no second mail: nobody's mailbox is filled by others. */
    Duration pause() {
        return pause;
    }
}
