package org.cadre.batches;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NotAllowedNow;
import org.cadre.exports.Export;
import org.cadre.exports.ExportRules;
import org.cadre.exports.ProblemDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.imports.ImportAlreadyRunning;
import org.cadre.imports.ImportFiles;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportJobs;
import org.cadre.imports.ImportNotFound;
import org.cadre.imports.ImportProblem;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/** How items come into a draft, and what its requester sees of them. Each verb is one transaction, but that which begins an import. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class ItemDesk {
    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private ItemImports imports;
    @Inject
    private ImportFiles files;
    @Inject
    private ImportJobs jobs;
    @Inject
    private ExportRules rules;
    @Inject
    private Screening screening;

    protected ItemDesk() {}

    /**
     * Starts the import of an uploaded file of CSV or lines of JSON, which is deleted when it was read, and returns at once. All
     * of it becomes items behind those that are there, or nothing.
     *
     * @param name what the file is called, to be shown
     * @throws BadInput naming `file` where it is empty or was taken before
     * @throws ImportAlreadyRunning where another file of this batch is being imported
     * @throws NotAllowedNow where it is no draft, or has no form yet
     */
    @Transactional(Transactional.TxType.NEVER)
    public ImportId take(Reader requester, AskId id, String name, Path file, Wish wish) throws IOException {
        try {
            String kept = screening.masked(name);
            return files.take(imports.staging(requester, id, kept, digest(file)), requester.id().value(), kept, file,
                    wish);
        } catch (RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    /** Takes all items out of a draft. @throws NotAllowedNow where it is no draft, or items are coming in */
    public void clear(Reader requester, AskId id) {
        var batch = imports.draft(requester, id);
        imports.checkIdle(id);
        items.clear(id);
        batch.holds(0, 0, batches.now());
    }

    /** The imports of its items, the latest first. */
    public List<ImportJob> imports(Reader requester, AskId id) {
        own(requester, id);
        return imports.of(id);
    }

    /** @throws ImportNotFound where there is no such import of this batch */
    public ImportJob job(Reader requester, AskId id, ImportId job) {
        own(requester, id);
        return imports.find(id, job).orElseThrow(() -> new ImportNotFound(job));
    }

    /** A page of what was wrong in a file, by line. @param skip how many of the first are left out */
    public List<ImportProblem> problems(Reader requester, AskId id, ImportId job, int skip, int limit) {
        return jobs.problems(job(requester, id, job).id(), skip, limit);
    }

    /** All of it, as a file. @throws AskRefused where a rule does not let it be taken out */
    public List<ImportProblem> export(Reader requester, AskId id, ImportId job) {
        var found = job(requester, id, job);
        var all = jobs.problems(found.id(), 0, ImportJobs.MOST_PROBLEMS);
        rules.check(requester, id.value(), new Export(ProblemDesk.KIND, all.size(), !all.isEmpty(), false, Set.of(),
                Optional.of(found.startedAt())));
        return all;
    }

    /** Its requester's alone: who judges is not to see what is expected. @param after the number behind which the page begins */
    public List<Item> page(Reader requester, AskId id, int after, int limit) {
        own(requester, id);
        return items.after(id, after, limit);
    }

    /** The columns of its items, in the order of the files. */
    public List<String> columns(Reader requester, AskId id) {
        own(requester, id);
        return items.files(id).stream().flatMap(file -> file.columns().stream()).distinct().toList();
    }

    private void own(Reader requester, AskId id) {
        if (!batches.seenBy(requester, id).requestedBy(requester))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
    }

    private static byte[] digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
