package org.cadre.imports;

/** What was checked cannot be applied: it has problems, was applied already, or is gone. */
public class ImportNotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImportNotApplicable(ImportId id) {
        super("import " + id + " has nothing to be applied");
    }
}
