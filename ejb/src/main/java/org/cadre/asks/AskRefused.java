package org.cadre.asks;

import org.cadre.governance.Ruling;

/** The rule book refuses this ask, or what is wanted of it or of others; nothing was stored but the decision. */
public class AskRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Ruling.Refused ruling;

    public AskRefused(Ruling.Refused ruling) {
        super("refused by rule " + ruling.by());
        this.ruling = ruling;
    }

    public Ruling.Refused ruling() {
        return ruling;
    }
}
