package org.cadre.matching;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.cadre.matching.Rows.Mark;

/** All marks of one kind by rising id, some at a time. */
@FunctionalInterface
interface MarkPages {
    int SIZE = 500;

    List<Mark> after(UUID id, int limit);

    default void each(Consumer<List<Mark>> work) {
        var after = new UUID(0, 0);
        for (List<Mark> page = after(after, SIZE); !page.isEmpty(); page = after(after, SIZE)) {
            work.accept(page);
            after = page.getLast().id();
        }
    }

    default <T> T fold(T start, BiFunction<T, Mark, T> add) {
        var holder = new Object() {
            T sum = start;
        };
        each(page -> page.forEach(mark -> holder.sum = add.apply(holder.sum, mark)));
        return holder.sum;
    }
}
