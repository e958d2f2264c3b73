package org.cadre.requests;

import org.cadre.governance.NotFound;

/** What was made then is nothing that the caller may see now. */
public class AnswerHidden extends NotFound {
    private static final long serialVersionUID = 1;

    AnswerHidden(String key) {
        super("the answer under idempotency key " + key + " is hidden from its caller by now");
    }
}
