package org.cadre.imports;

/** There is no such import. */
public class ImportNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImportNotFound(ImportId id) {
        super("no import " + id);
    }
}
