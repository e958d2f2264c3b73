package org.cadre.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.Message;
import org.cadre.imports.ImportAlreadyRunning;
import org.cadre.imports.ImportDesk;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportOutcome;
import org.cadre.imports.ImportRun;
import org.cadre.people.ColleagueId;

/** Where an archive of earlier questions and answers is handed in. */
@ApplicationScoped
public class HistoryDesk {
    /** The kind of these imports. */
    public static final String KIND = "history";

    @Inject
    private ImportDesk imports;
    @Inject
    private HistoryBatch batches;
    @Inject
    private HistoryOrigins origins;
    @Inject
    private Clock clock;

    protected HistoryDesk() {}

    /**
     * Starts the import of an uploaded archive and returns at once; the file is deleted at its end, and also where it
     * does not begin.
     *
     * @param source what the archive is called, to be shown
     * @param file plain or gzip
     * @param language of the archive's texts
     * @param apply false where it is only read, to see which of its lines are bad
     * @throws ImportAlreadyRunning where another archive is being imported
     */
    public ImportId take(ColleagueId startedBy, String source, Path file, Locale language, boolean apply)
            throws IOException {
        try {
            return imports.start(KIND, source, Optional.of(startedBy.value()), run -> {
                try {
                    return read(run, file, language, apply);
                } finally {
                    Files.deleteIfExists(file);
                }
            });
        } catch (RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    /** As {@link #take}, for a file that stays and that no later call with the same content reads again. */
    ImportId takeOnce(Path file, byte[] sha256, Locale language) {
        String source = file.getFileName().toString();
        return imports.start(KIND, source, Optional.empty(), run -> {
            var logged = new LoggedRun(source, run);
            var result = read(logged, file, language, true);
            origins.remember(sha256, source);
            result.message().ifPresent(logged::ended);
            return result;
        });
    }

    boolean known(byte[] sha256) {
        return origins.remembers(sha256);
    }

    private ImportOutcome read(ImportRun run, Path file, Locale language, boolean apply) throws IOException {
        if (apply)
            return ImportOutcome
                    .done(new HistoryReader(clock, run, topics -> batches.store(topics, language)).read(file));
        var topics = new AtomicLong();
        new HistoryReader(clock, run, batch -> {
            topics.addAndGet(batch.size());
            return Added.NOTHING;
        }).read(file);
        return ImportOutcome.checked(Message.of("history.checked", topics.get()));
    }
}
