package org.cadre.batches;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All that there are. */
@ApplicationScoped
public class Enclosures {
    @Inject
    @Any
    private Instance<Enclosure> all;

    protected Enclosures() {}

    public List<Enclosure> all() {
        return all.stream().toList();
    }
}
