package org.cadre.index;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Numbers from 0 on, each drawn with a chance that falls with its rank: in proportion to 1 / (rank + shift), the law of
 * Zipf as Mandelbrot widened it. A shift of 1 is Zipf's own; a greater one flattens the top, as among people, of whom
 * nobody does a tenth of everything.
 */
final class Zipf {

    private final double[] upTo;

    Zipf(int size, double shift) {
        upTo = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1 / (rank + shift);
            upTo[rank] = sum;
        }
    }

    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
