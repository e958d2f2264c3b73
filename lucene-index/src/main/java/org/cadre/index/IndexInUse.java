package org.cadre.index;

/** Another {@link ExpertiseIndex} has this directory open. */
public class IndexInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexInUse(String message, Throwable cause) {
        super(message, cause);
    }
}
