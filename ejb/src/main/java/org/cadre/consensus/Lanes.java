package org.cadre.consensus;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Does the parts of a loop, on the caller's thread or on several. Each part writes to places of its own and sums in its
 * own order, so that the number of threads changes no bit.
 */
final class Lanes implements AutoCloseable {
    private final int number;
    private final Optional<ForkJoinPool> pool;

    Lanes(int number) {
        this.number = number;
        pool = number == 1 ? Optional.empty() : Optional.of(new ForkJoinPool(number));
    }

    int number() {
        return number;
    }

    void each(int parts, IntConsumer part) {
        pool.ifPresentOrElse(
                several -> several.submit(() -> IntStream.range(0, parts).parallel().forEach(part)).join(),
                () -> IntStream.range(0, parts).forEach(part));
    }

    @Override
    public void close() {
        pool.ifPresent(ForkJoinPool::close);
    }
}
