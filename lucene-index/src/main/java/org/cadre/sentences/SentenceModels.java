package org.cadre.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.cadre.index.Embedder;
import org.jspecify.annotations.Nullable;

/** Finds the sentence model. Can be called where ONNX Runtime is missing, which {@link SentenceModel} itself cannot be. */
public final class SentenceModels {

    private SentenceModels() {}

    /**
     * The model, if its weights and ONNX Runtime are on the class path. Takes about 100 MB of memory beside the heap.
     *
     * @throws IllegalStateException if they are there and cannot be used
     */
    public static Optional<Embedder> find() {
        try (InputStream weights = resource(".onnx"); InputStream tokenizer = resource("-tokenizer.json")) {
            return weights == null || tokenizer == null
                    ? Optional.empty()
                    : Optional.of(SentenceModel.of(weights, tokenizer));
        } catch (NoClassDefFoundError _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream resource(String ending) {
        return SentenceModels.class.getResourceAsStream("/all-minilm-l6-v2-q" + ending);
    }
}
