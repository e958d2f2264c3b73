package org.cadre.accounts;

import java.util.UUID;

/** The same form was sent twice; the second time does nothing. */
public class FormReplayed extends RuntimeException {
    private static final long serialVersionUID = 1;

    FormReplayed(UUID form) {
        super("form " + form + " was sent before");
    }
}
