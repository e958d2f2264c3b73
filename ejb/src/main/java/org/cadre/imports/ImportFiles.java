package org.cadre.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Where files that are staged begin and are applied. */
@ApplicationScoped
public class ImportFiles {
    private static final int LONGEST_NAME = 200;
    @Inject
    private ImportDesk desk;
    @Inject
    private ImportJobs jobs;
    @Inject
    private ImportStages stages;
    @Inject
    private Steps steps;

    protected ImportFiles() {}

    /**
     * What becomes of a file without faults.
     *
     * @param apply false for a dry run
     * @param confirmed also where that must be confirmed
     */
    public record Wish(boolean apply, boolean confirmed) {
        public static final Wish DRY_RUN = new Wish(false, false);
    }

    /**
     * Starts the import of an uploaded file and returns at once; the file is deleted as soon as it is staged, and also where
     * the import does not begin.
     *
     * @param source what the file is called, to be shown
     * @throws BadInput naming `file` where it is empty
     * @throws ImportAlreadyRunning where one of this kind runs already
     */
    public ImportId take(Staging<?> kind, UUID startedBy, String source, Path file, Wish wish) throws IOException {
        try {
            if (Files.size(file) == 0)
                throw new BadInput("file", "", Message.of("import.no-file"));
            return desk.start(kind.kind(), kind.subject(), shown(source), Optional.of(startedBy),
                    run -> stagedImport(kind, run).take(file, wish));
        } catch (RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    /**
     * Applies what was checked, and returns at once.
     *
     * @throws ImportNotFound where there is none of this kind
     * @throws ImportNotApplicable where it has problems, was applied already, or is gone
     * @throws BadInput naming `confirm` where that must be confirmed and is not
     */
    public void apply(Staging<?> kind, ImportId id, boolean confirmed) {
        var job = jobs.find(id).filter(one -> one.kind().equals(kind.kind()))
                .orElseThrow(() -> new ImportNotFound(id));
        if (!job.applicable())
            throw new ImportNotApplicable(id);
        if (job.confirm() && !confirmed)
            throw new BadInput("confirm", "", job.message().orElse(Message.of("import.confirm")));
        desk.resume(job, run -> stagedImport(kind, run).apply(job.figures().map(ImportFigures::rows).orElse(0L),
                confirmed));
    }

    private StagedImport<?> stagedImport(Staging<?> kind, ImportRun run) {
        return new StagedImport<>(kind, run, steps, stages);
    }

    private static String shown(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ").strip();
        String shown = plain.isEmpty() ? "?" : plain;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
