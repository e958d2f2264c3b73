package org.cadre.web.input;

import org.cadre.governance.Message;

/** Somebody sends more at once than is taken. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long most;

    /** @param most how many bytes are taken */
    public TooLarge(long most) {
        super("more than " + most + " bytes");
        this.most = most;
    }

    public Message reason() {
        return Message.of("bad.too-large", most >> 10);
    }
}
