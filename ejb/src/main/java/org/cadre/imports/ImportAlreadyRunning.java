package org.cadre.imports;

/** An import of this kind is running; another begins after it. */
public class ImportAlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImportAlreadyRunning(String kind) {
        super("an import of " + kind + " is running");
    }
}
