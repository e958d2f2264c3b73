package org.cadre.exports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is to leave the portal as a file.
 *
 * @param kind of file, a word for rules
 * @param personal whether it names persons
 * @param own whether it is the data of whoever takes it out
 * @param regions countries or `EU`, in which data in it has to stay
 * @param oldest of what is in it
 */
public record Export(String kind, long rows, boolean personal, boolean own, Set<String> regions,
        Optional<Instant> oldest) {
    public Export {
        regions = Set.copyOf(regions);
    }
}
