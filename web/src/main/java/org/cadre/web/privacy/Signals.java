package org.cadre.web.privacy;

import java.util.Arrays;

import org.cadre.consents.Signal;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Reads a signal, as a form or the API names it. */
final class Signals {
    private Signals() {}

    /** @throws BadInput naming `signal` */
    static Signal named(String sent) {
        return Arrays.stream(Signal.values()).filter(one -> one.name().equals(sent)).findFirst().orElseThrow(
                () -> new BadInput("signal", sent, Message.of("bad.choice", Signal.personal().toString())));
    }
}
