package org.cadre.mail;

/**
 * A letter was not taken. Says neither to whom it was nor what it said: what stands here is logged.
 */
public class MailNotSent extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean permanent;

    public MailNotSent(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    /** Whether the server would refuse this very letter tomorrow too, because of its recipient or content. */
    public boolean permanent() {
        return permanent;
    }
}
