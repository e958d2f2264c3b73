package org.cadre.skills;

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

/** Takes a skills taxonomy over from a file: all of it or nothing. Skills that the file lacks stay as they are. */
@ApplicationScoped
public class TaxonomyDesk {
    /** The kind of these imports. */
    public static final String KIND = TaxonomyStaging.KIND;
    @Inject
    private ImportFiles files;
    @Inject
    private TaxonomyStaging staging;

    protected TaxonomyDesk() {}

    /**
     * Starts the import of an uploaded file, which is deleted when it was read, and returns at once.
     *
     * @throws BadInput naming `file` where it is empty
     * @throws ImportAlreadyRunning where another taxonomy is being imported
     */
    public ImportId take(Reader admin, String name, Path file, Wish wish) throws IOException {
        return files.take(staging, admin.id().value(), name, file, wish);
    }

    /**
     * Applies what was checked.
     *
     * @throws ImportNotApplicable where there is nothing to be applied
     */
    public void apply(Reader admin, ImportId id) {
        files.apply(staging, id, false);
    }
}
