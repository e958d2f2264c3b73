package org.cadre.directory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.people.DirectoryEntry;

/**
 * A colleague as stored.
 *
 * @param manager the manager's employee number, or empty
 * @param directory levels of the claims that are still the directory's, by skill
 * @param untouchable skills that the colleague edited or took away
 */
record Known(UUID id, DirectoryEntry entry, String manager, boolean active, Map<UUID, Integer> directory,
        Set<UUID> untouchable) {
    boolean saysTheSameAs(DirectoryLine line) {
        return active && entry.equals(line.entry()) && manager.equals(line.manager());
    }

    /** What the directory's claims are to be when the file says this; nothing new where it says nothing of skills. */
    static Map<UUID, Integer> merged(Optional<Known> known, Map<UUID, Integer> file) {
        if (known.isEmpty())
            return file;
        var merged = new java.util.HashMap<>(file);
        merged.keySet().removeAll(known.get().untouchable());
        return merged;
    }
}
