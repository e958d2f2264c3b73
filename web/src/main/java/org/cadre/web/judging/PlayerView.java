package org.cadre.web.judging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * The item that a worker has before them: a part of {@code GET /batches/{id}/work}, and alone what htmx gets for a post. The answer
 * posts to {@code /batches/{id}/work} {@code item}, {@code form}, {@code comment} and of each input {@code in.} with its key; why
 * an item is left aside to {@code work/skip}: {@code item}, {@code reason}, {@code comment}; {@code work/undo} takes back the last.
 *
 * @param item none where there is none for the reader
 * @param told what became of the last one, or empty
 * @param state of the batch, as of {@link org.cadre.batches.BatchState}
 * @param form what was entered and could not be taken
 * @param reasons for leaving an item aside
 */
public record PlayerView(String id, Optional<Item> item, String told, String state, Form form, List<Option> reasons)
        implements
            View {
    /** What stands before an input's key in its field's name. */
    static final String PREFIX = "in.";

    /**
     * @param number how many the reader has judged, and one
     * @param seconds left until it may be given to somebody else
     * @param again whether they had it before them already
     */
    public record Item(String id, int number, ItemCard card, Instant until, long seconds, boolean again) {}

    @Override
    public String template() {
        return "judging/player";
    }
}
