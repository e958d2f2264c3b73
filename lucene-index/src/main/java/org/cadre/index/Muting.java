package org.cadre.index;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what must not count of whom. */
@FunctionalInterface
public interface Muting {
    /** Everything counts of everybody. */
    Muting NONE = experts -> Map.of();

    /**
     * Asked once for each ranking, about everybody that anything speaks for.
     *
     * @return of each expert the keys of the factors that do not count, such as {@link Factor#ACTIVITY}; who is missing has none
     */
    Map<UUID, Set<String>> of(Collection<UUID> experts);
}
