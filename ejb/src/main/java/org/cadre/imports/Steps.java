package org.cadre.imports;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The small transactions of an import. */
@ApplicationScoped
public class Steps {
    protected Steps() {}

    /** In a transaction of its own, or in that of a caller who has one open. */
    @Transactional
    public <T> T step(Supplier<T> work) {
        return work.get();
    }
}
