package org.cadre.history;

import org.cadre.governance.Message;
import org.cadre.imports.ImportProblem;

/** A line that cannot be taken, and the field because of which, where it is one. */
class BadLine extends Exception {
    private static final long serialVersionUID = 1;
    private final String field;
    private final String value;
    private final transient Message reason;

    BadLine(String field, String value, Message reason) {
        super(field + ": " + reason.key());
        this.field = field;
        this.value = value;
        this.reason = reason;
    }

    BadLine(Message reason) {
        this("", "", reason);
    }

    ImportProblem problem(long line) {
        return field.isEmpty() ? ImportProblem.at(line, reason) : ImportProblem.at(line, field, value, reason);
    }
}
