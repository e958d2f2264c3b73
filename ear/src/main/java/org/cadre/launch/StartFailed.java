package org.cadre.launch;

/** Why Cadre cannot start or go on, as one sentence that tells its reader what to change. */
public class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailed(String sentence) {
        super(sentence);
    }

    public StartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence; never null, as it is for other exceptions. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
