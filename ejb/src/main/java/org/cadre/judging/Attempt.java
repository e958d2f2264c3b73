package org.cadre.judging;

import java.util.Optional;

/**
 * One attempt at a quiz.
 *
 * @param number from 1
 * @param passed empty while it is open
 */
record Attempt(int number, Optional<Boolean> passed) {
    boolean open() {
        return passed.isEmpty();
    }
}
