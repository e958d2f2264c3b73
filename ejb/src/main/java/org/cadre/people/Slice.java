package org.cadre.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of a long list.
 *
 * @param next the cursor that brings those after these; empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * The first `limit` of what a query for one more has found.
     *
     * @param id what the cursor after an item is
     */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, ?> id) {
        if (oneMore.size() <= limit)
            return new Slice<>(oneMore, Optional.empty());
        return new Slice<>(oneMore.subList(0, limit), Optional.of(id.apply(oneMore.get(limit - 1)).toString()));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> to) {
        return new Slice<>(items.stream().<R>map(to).toList(), next);
    }
}
