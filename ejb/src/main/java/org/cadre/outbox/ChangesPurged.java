package org.cadre.outbox;

/** The change log begins after the position from which a copy wanted to read on: the copy has to be made anew. */
public class ChangesPurged extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChangesPurged(ChangeLog.Position wanted, ChangeLog.Position purged) {
        super("changes after " + wanted + " are wanted, those up to " + purged + " are purged");
    }
}
