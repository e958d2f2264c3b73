package org.cadre.forms;

import java.util.ArrayList;
import java.util.List;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/** Collects everything that is wrong with some values, so that it is told at once. */
final class Checks {
    private final List<Fault> faults = new ArrayList<>();

    void that(boolean good, String field, Object value, String key, Object... args) {
        if (!good)
            faults.add(new Fault(field, value.toString(), Message.of(key, args)));
    }

    /** A text that is needed. PostgreSQL cannot keep a NUL, and no honest text has one. */
    void text(String field, String text, int longest) {
        that(!text.isEmpty(), field, text, "bad.missing");
        that(text.length() <= longest, field, text, "bad.too-long", longest);
        that(text.indexOf('\0') < 0, field, "\\0", "bad.control-character");
    }

    /** Faults of a part, by their place in the whole. */
    void of(String path, BadInput part) {
        part.faults().forEach(fault -> faults.add(new Fault(path + fault.field(), fault.value(), fault.reason())));
    }

    boolean good() {
        return faults.isEmpty();
    }

    /** @throws BadInput where anything was wrong */
    void done() {
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
