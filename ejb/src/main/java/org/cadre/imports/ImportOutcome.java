package org.cadre.imports;

import java.util.Optional;

import org.cadre.governance.Message;

/**
 * How the work of an import ended.
 *
 * @param state CHECKED, DONE or FAILED
 * @param confirm whether it is applied only by somebody who confirms the message
 */
public record ImportOutcome(ImportState state, Optional<Message> message, Optional<ImportFigures> figures,
        boolean confirm) {
    public static ImportOutcome done(Message message) {
        return new ImportOutcome(ImportState.DONE, Optional.of(message), Optional.empty(), false);
    }

    public static ImportOutcome done(ImportFigures figures) {
        return new ImportOutcome(ImportState.DONE, Optional.empty(), Optional.of(figures), false);
    }

    public static ImportOutcome checked(ImportFigures figures, Optional<Message> confirm) {
        return new ImportOutcome(ImportState.CHECKED, confirm, Optional.of(figures), confirm.isPresent());
    }

    /** Of a kind that is not staged: nothing can be applied. */
    public static ImportOutcome checked(Message message) {
        return new ImportOutcome(ImportState.CHECKED, Optional.of(message), Optional.empty(), false);
    }

    /** Nothing was changed; a dry run has told why, an import has failed. */
    public static ImportOutcome refused(boolean dryRun, Message message, ImportFigures figures) {
        return new ImportOutcome(dryRun ? ImportState.CHECKED : ImportState.FAILED, Optional.of(message),
                Optional.of(figures), false);
    }
}
