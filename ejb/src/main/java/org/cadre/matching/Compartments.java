package org.cadre.matching;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.index.Access;
import org.cadre.people.LabelSet;
import org.cadre.people.Reader;
import org.cadre.people.WallId;

/**
 * The index's rendering of what walls and labels let somebody see: what is behind a wall and labelled is behind one wall of
 * the index, which the two together name. A reader's own labelled asks are not found there; lists have them.
 */
public final class Compartments {
    private Compartments() {}

    static Optional<String> of(Optional<UUID> wall, Optional<UUID> labels) {
        if (labels.isEmpty())
            return wall.map(UUID::toString);
        return Optional.of(wall.map(UUID::toString).orElse("") + '+' + labels.orElseThrow());
    }

    /** What the reader may find. */
    public static Access of(Reader reader) {
        Set<String> open = new HashSet<>();
        for (WallId wall : reader.walls())
            open.add(wall.toString());
        for (LabelSet labels : reader.reading().sets()) {
            open.add(of(Optional.empty(), Optional.of(labels.value())).orElseThrow());
            for (WallId wall : reader.walls())
                open.add(of(Optional.of(wall.value()), Optional.of(labels.value())).orElseThrow());
        }
        return new Access(reader.clearance().ordinal(), open);
    }
}
