package org.cadre.asks;

/** The ask was merged into another one, which the reader may see as well. */
public class AskMoved extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient AskId from;
    private final transient AskId to;

    public AskMoved(AskId from, AskId to) {
        super("ask " + from + " is now " + to);
        this.from = from;
        this.to = to;
    }

    public AskId from() {
        return from;
    }

    public AskId to() {
        return to;
    }
}
