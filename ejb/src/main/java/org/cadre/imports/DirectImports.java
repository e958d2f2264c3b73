package org.cadre.imports;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.imports.ImportFiles.Wish;

/** Takes content that comes with Cadre, in the caller's transaction and without a job. */
@ApplicationScoped
@Transactional
public class DirectImports {
    @Inject
    private ImportStages stages;
    @Inject
    private Steps steps;

    protected DirectImports() {}

    /** @throws IllegalArgumentException where it has a fault */
    public void load(Staging<?> kind, InputStream content) throws IOException {
        new StagedImport<>(kind, new QuietRun(ImportId.random()), steps, stages).take(content, new Wish(true, true));
    }
}
