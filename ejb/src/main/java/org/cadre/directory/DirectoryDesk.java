package org.cadre.directory;

import java.io.IOException;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.imports.ImportAlreadyRunning;
import org.cadre.imports.ImportFiles;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportNotApplicable;
import org.cadre.people.Reader;

/**
 * Takes the company's directory over from a file: all of it or nothing. Who is not in the file any more is marked as left;
 * away times, availability, opt-outs and what a colleague said of own skills, language and zone stay.
 */
@ApplicationScoped
public class DirectoryDesk {
    /** The kind of these imports. */
    public static final String KIND = DirectoryStaging.KIND;
    @Inject
    private ImportFiles files;
    @Inject
    private DirectoryStaging staging;

    protected DirectoryDesk() {}

    /**
     * Starts the import of an uploaded file, which is deleted when it was read, and returns at once. Where more than half
     * of the company would leave, it ends as CHECKED unless that was confirmed.
     *
     * @throws BadInput naming `file` where it is empty
     * @throws ImportAlreadyRunning where another directory is being imported
     */
    public ImportId take(Reader admin, String name, Path file, Wish wish) throws IOException {
        return files.take(staging, admin.id().value(), name, file, wish);
    }

    /**
     * Applies what was checked.
     *
     * @throws ImportNotApplicable where there is nothing to be applied
     * @throws BadInput naming `confirm` where most of the company would leave and that is not confirmed
     */
    public void apply(Reader admin, ImportId id, boolean confirmed) {
        files.apply(staging, id, confirmed);
    }
}
