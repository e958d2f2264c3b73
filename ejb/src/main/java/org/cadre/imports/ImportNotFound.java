package org.cadre.imports;

import org.cadre.governance.NotFound;

/** There is no such import. */
public class ImportNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ImportNotFound(ImportId id) {
        super("no import " + id);
    }
}
