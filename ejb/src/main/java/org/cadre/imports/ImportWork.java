package org.cadre.imports;

import java.util.Optional;

import org.cadre.governance.Message;

/** What an import does. It runs in no transaction and begins its own, small ones. */
@FunctionalInterface
public interface ImportWork {
    /**
     * @return what there is to say of the result
     * @throws ImportFailed with a sentence for the one who started it
     * @throws Exception any other is logged and shown as a fault of the server
     */
    Optional<Message> run(ImportRun run) throws Exception;
}
