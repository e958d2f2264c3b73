package org.cadre.imports;

/** The import counts as interrupted, since its server was silent for too long: what it did must not be committed. */
public class ImportGivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImportGivenUp(ImportId id) {
        super("import " + id + " does not run any more");
    }
}
