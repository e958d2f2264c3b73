package org.cadre.index;

import java.util.Optional;

import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Vectors as they are kept and compared: one byte for each number. Their dot products are whole numbers, so that neither order
 * nor hardware changes them. Rounding moves a cosine by less than 0.01 (MiniLM, 384 numbers).
 */
final class Directions {

    /** Numbers of a unit vector are seldom larger than so many times their root mean square. */
    private static final double WIDEST = 5;

    private final @Nullable Embedder embedder;
    private final double steps;

    /** @param embedder null where text is not embedded */
    Directions(@Nullable Embedder embedder) {
        this.embedder = embedder;
        this.steps = embedder == null ? 0 : Byte.MAX_VALUE * Math.sqrt(embedder.dimensions()) / WIDEST;
    }

    /** Part of an index's version. */
    String name() {
        return embedder == null ? "" : '+' + embedder.name();
    }

    /** The direction of a text; empty where it has none, or is in a language that the model does not know. */
    Optional<byte[]> of(String text, Language language) {
        if (embedder == null || text.isBlank() || !embedder.languages().contains(language.code())) {
            return Optional.empty();
        }
        float[] exact = embedder.embed(text);
        byte[] bytes = new byte[exact.length];
        for (int i = 0; i < exact.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(exact[i] * steps), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return Optional.of(bytes);
    }

    /** How alike two directions are, -1 to 1, as a multiple of 2^-20. */
    double cosine(byte[] one, byte[] other) {
        return Exact.of(Math.clamp(VectorUtil.dotProduct(one, other) / (steps * steps), -1, 1));
    }
}
