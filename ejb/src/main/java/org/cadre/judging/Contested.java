package org.cadre.judging;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import jakarta.json.JsonObject;

import org.cadre.batches.Item;
import org.cadre.files.FileId;

/**
 * An item that waits for a person, with what was said of it by workers who stay unknown, in no order of theirs.
 *
 * @param pictures that the form shows, by column
 */
public record Contested(Item item, SortedMap<String, FileId> pictures, List<Said> said) {
    public Contested {
        said = List.copyOf(said);
    }

    /**
     * What one worker said.
     *
     * @param answer none where it was skipped
     * @param skipped why, where it was
     */
    public record Said(Optional<JsonObject> answer, Optional<String> skipped, String comment) {}
}
