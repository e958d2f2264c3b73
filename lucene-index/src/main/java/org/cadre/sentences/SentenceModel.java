package org.cadre.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.cadre.index.Embedder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * all-MiniLM-L6-v2 (Wang et al. 2020, MiniLM; Reimers and Gurevych 2019, Sentence-BERT): mean of the vectors of all pieces
 * of a text, scaled to length 1. It was trained on English. It reads the first 128 pieces, about 100 words, which takes
 * about 10 ms of one core; the vectors of the last texts are kept.
 *
 * <p>Safe for use by many threads.
 */
final class SentenceModel implements Embedder {

    static final String MODEL = "all-minilm-l6-v2-q";
    private static final int PIECES = 128;
    /** More than 128 pieces are never longer, but for blanks. */
    private static final int READ = 4_000;
    private static final int DIMENSIONS = 384;
    private static final int KEPT = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Map<String, float[]> last = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    });

    private SentenceModel(byte[] weights, String tokenizer) throws OrtException {
        this.pieces = new WordPieces(Vocabulary.of(tokenizer));
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(weights, options);
        }
    }

    /**
     * Reads the model.
     *
     * @param weights in ONNX's format
     * @param tokenizer the vocabulary, in JSON
     * @throws IllegalStateException if it cannot be used
     */
    static SentenceModel of(InputStream weights, InputStream tokenizer) {
        try {
            return new SentenceModel(weights.readAllBytes(),
                    new String(tokenizer.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | OrtException | UnsatisfiedLinkError e) {
            throw new IllegalStateException("the sentence model cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return MODEL;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public float[] embed(String text) {
        String read = text.substring(0, Math.min(READ, text.length()));
        float[] known = last.get(read);
        if (known == null) {
            known = run(pieces.of(read, PIECES));
            last.put(read, known);
        }
        return known.clone();
    }

    private float[] run(long[] numbers) {
        long[] present = new long[numbers.length];
        Arrays.fill(present, 1);
        try (OnnxTensor ids = tensor(numbers);
                OnnxTensor mask = tensor(present);
                OnnxTensor types = tensor(new long[numbers.length]);
                OrtSession.Result result = session
                        .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed on " + numbers.length + " pieces", e);
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][]{row});
    }

    private static float[] mean(float[][] vectors) {
        double[] sum = new double[DIMENSIONS];
        for (float[] vector : vectors) {
            Arrays.setAll(sum, i -> sum[i] + vector[i]);
        }
        double length = Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum());
        float[] mean = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            mean[i] = (float) (sum[i] / length);
        }
        return mean;
    }
}
