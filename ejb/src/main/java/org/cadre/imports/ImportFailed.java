package org.cadre.imports;

import org.cadre.governance.Message;

/** The whole import cannot go on. */
public class ImportFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message reason;

    public ImportFailed(Message reason) {
        super(reason.key() + " " + reason.args());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
