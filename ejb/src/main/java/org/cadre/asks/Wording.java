package org.cadre.asks;

import java.util.ArrayList;
import java.util.List;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/** What every text that somebody writes must keep to. */
final class Wording {
    private Wording() {}

    /** @throws BadInput where a text that is needed cannot be taken */
    static void check(String field, String text, int longest) {
        var faults = new ArrayList<Fault>();
        check(faults, field, text, longest, true);
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    static void check(List<Fault> faults, String field, String text, int longest, boolean needed) {
        if (needed && text.isEmpty())
            faults.add(fault(field, text, "bad.missing"));
        if (text.length() > longest)
            faults.add(fault(field, text, "bad.too-long", longest));
        // PostgreSQL cannot keep a NUL, and no honest text has one
        if (text.indexOf('\0') >= 0)
            faults.add(fault(field, "\\0", "bad.control-character"));
    }

    static Fault fault(String field, String value, String key, Object... args) {
        return new Fault(field, value, Message.of(key, args));
    }
}
