package org.cadre.imports;

/** What an import does. It runs in no transaction and begins its own, small ones. */
@FunctionalInterface
public interface ImportWork {
    /**
     * @throws ImportFailed with a sentence for the one who started it
     * @throws Exception any other is logged and shown as a fault of the server
     */
    ImportOutcome run(ImportRun run) throws Exception;
}
