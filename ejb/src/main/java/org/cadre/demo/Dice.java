package org.cadre.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Chance from a seed; {@link Random} gives the same numbers on every Java. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    /** Exponentially distributed. */
    double waiting(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Heavier ones more often; the list must not be empty. */
    <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
        for (T one : from) {
            left -= weight.applyAsDouble(one);
            if (left < 0)
                return one;
        }
        return from.getLast();
    }

    <T> List<T> shuffled(List<T> list) {
        var mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
