package org.cadre.index;

/** The index was used after {@link ExpertiseIndex#close()}. */
public class IndexClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexClosed(Throwable cause) {
        super("the index is closed", cause);
    }
}
