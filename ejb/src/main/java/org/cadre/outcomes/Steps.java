package org.cadre.outcomes;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Cuts a run into transactions of its own: one long one would hold back everybody's view of the change log. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Steps {
    protected Steps() {}

    public <T> T step(Supplier<T> work) {
        return work.get();
    }
}
