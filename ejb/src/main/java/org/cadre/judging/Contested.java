package org.cadre.judging;

import java.util.List;
import java.util.Optional;

import jakarta.json.JsonObject;

import org.cadre.batches.Item;

/**
 * An item that waits for a person, with what was said of it by workers who stay unknown, in no order of theirs.
 */
public record Contested(Item item, List<Said> said) {
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
