package org.cadre.bundles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Everybody who fills archives. */
@ApplicationScoped
public class Packers {
    @Inject
    @Any
    private Instance<Packer> all;

    protected Packers() {}

    public Packer of(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody packs archives of kind " + kind));
    }
}
