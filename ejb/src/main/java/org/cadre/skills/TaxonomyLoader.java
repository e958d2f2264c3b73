package org.cadre.skills;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.imports.DirectImports;

/** Takes a taxonomy that comes with Cadre. */
@ApplicationScoped
@Transactional
public class TaxonomyLoader {
    @Inject
    private DirectImports imports;
    @Inject
    private TaxonomyStaging staging;

    protected TaxonomyLoader() {}

    /** In the caller's transaction. @throws IllegalArgumentException where it has a fault */
    public void load(byte[] csv) {
        try {
            imports.load(staging, new ByteArrayInputStream(csv));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
