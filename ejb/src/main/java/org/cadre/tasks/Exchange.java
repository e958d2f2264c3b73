package org.cadre.tasks;

import java.util.Optional;

/**
 * The feedback of requester and worker to each other, as one of them may know it.
 *
 * @param theirs seen only once both have given theirs
 * @param mayGive whether the reader is one of the two and has not given theirs
 */
public record Exchange(Optional<Feedback> mine, Optional<Feedback> theirs, boolean mayGive) {
    public static final Exchange NONE = new Exchange(Optional.empty(), Optional.empty(), false);
}
