package org.cadre.index;

import java.util.Set;

/**
 * Turns text into vectors: texts that mean about the same have vectors of about the same direction, whatever their words.
 * The index works without one; what people wrote is then found by its words alone.
 *
 * <p>Implementations are safe for use by many threads, and give the same vector for the same text for ever: an index that was
 * made with an embedder of another name is rebuilt.
 */
public interface Embedder {

    /** Name and version of the model, kept in the index. */
    String name();

    /** Length of all vectors, 1 to 1,024. */
    int dimensions();

    /** ISO 639 codes of the languages that it was trained on. Text in others is not embedded. */
    Set<String> languages();

    /**
     * The direction of a text.
     *
     * @param text of any length; a model reads no more than its beginning
     * @return {@link #dimensions()} numbers of Euclidean length 1, not shared with anybody
     */
    float[] embed(String text);
}
