package org.cadre.index;

import java.util.Random;
import java.util.Set;

/** Each word has a direction of its own, and a text that of the sum of its words; "boat" and "vessel" have the same. */
final class ToyEmbedder implements Embedder {

    private final int dimensions;

    ToyEmbedder() {
        this(32);
    }

    ToyEmbedder(int dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en", "de");
    }

    @Override
    public float[] embed(String text) {
        double[] sum = new double[dimensions];
        sum[0] = 1e-3;
        for (String word : text.replace("vessel", "boat").split("\\s+", -1)) {
            Random random = new Random(word.hashCode());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += random.nextGaussian();
            }
        }
        double length = 0;
        for (double number : sum) {
            length += number * number;
        }
        float[] direction = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            direction[i] = (float) (sum[i] / Math.sqrt(length));
        }
        return direction;
    }
}
