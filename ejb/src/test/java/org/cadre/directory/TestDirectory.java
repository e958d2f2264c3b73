package org.cadre.directory;

import java.io.ByteArrayInputStream;

import org.cadre.database.TestDatabase;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;

/** Takes a directory over within a test, step by step as the import's job does. */
public final class TestDirectory {
    private TestDirectory() {}

    public static ImportReport apply(TestDatabase database, byte[] file) {
        return new Trial(database).take(database.beans().get(DirectoryStaging.class), new ByteArrayInputStream(file),
                new Wish(true, false));
    }
}
