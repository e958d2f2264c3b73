package org.cadre.consensus;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who judged which item how: a table that never changes, four integers a judgment. Items, workers and classes are
 * numbered from 0, items and workers by their keys, so that the order in which judgments came makes no difference. A
 * worker who judged an item twice counts twice there.
 *
 * <p>Judgments stand twice, by item and by worker; what belongs to item i lies from {@code itemFrom[i]} to before
 * {@code itemFrom[i + 1]} (compressed sparse rows), by rising worker, and likewise for workers, by rising item.
 */
public final class Judgments {
    /** Half a gigabyte of doubles. */
    private static final int MOST_CELLS = 1 << 26;
    final int[] itemFrom;
    final int[] workerAt;
    final int[] answerAt;
    final int[] workerFrom;
    final int[] itemBy;
    final int[] answerBy;
    private final List<String> items;
    private final List<String> workers;
    private final List<String> labels;

    /** Keys of items and workers are sorted; the arrays are as long as there are judgments. */
    Judgments(List<String> items, List<String> workers, List<String> labels, int[] item, int[] worker, int[] answer) {
        this.items = items;
        this.workers = workers;
        this.labels = labels;
        int[] byAnswer = sorted(identity(item.length), answer, labels.size());
        int[] byItem = sorted(sorted(byAnswer, worker, workers.size()), item, items.size());
        itemFrom = starts(item, items.size());
        workerAt = taken(worker, byItem);
        answerAt = taken(answer, byItem);
        int[] byWorker = sorted(byItem, worker, workers.size());
        workerFrom = starts(worker, workers.size());
        itemBy = taken(item, byWorker);
        answerBy = taken(answer, byWorker);
    }

    public int items() {
        return items.size();
    }

    public int workers() {
        return workers.size();
    }

    public int classes() {
        return labels.size();
    }

    /** How many judgments there are. */
    public int size() {
        return workerAt.length;
    }

    /** The classes' names, by number. */
    public List<String> labels() {
        return labels;
    }

    /** Keys of the items, by number, sorted. */
    public List<String> itemKeys() {
        return items;
    }

    /** Keys of the workers, by number, sorted. */
    public List<String> workerKeys() {
        return workers;
    }

    public OptionalInt item(String key) {
        return found(Collections.binarySearch(items, key));
    }

    public OptionalInt worker(String key) {
        return found(Collections.binarySearch(workers, key));
    }

    public OptionalInt label(String label) {
        return found(labels.indexOf(label));
    }

    /** How many judgments an item has. */
    public int judgmentsOf(int item) {
        return itemFrom[item + 1] - itemFrom[item];
    }

    /** How many judgments a worker has given. */
    public int judgmentsBy(int worker) {
        return workerFrom[worker + 1] - workerFrom[worker];
    }

    /** An item's judgments by rising worker: the classes that they chose. */
    public int[] answersOf(int item) {
        return Arrays.copyOfRange(answerAt, itemFrom[item], itemFrom[item + 1]);
    }

    /** Who gave {@link #answersOf}. */
    public int[] workersOf(int item) {
        return Arrays.copyOfRange(workerAt, itemFrom[item], itemFrom[item + 1]);
    }

    /** @throws IllegalArgumentException where a table of so many cells would be too large */
    static int cells(int rows, int columns) {
        if ((long) rows * columns > MOST_CELLS)
            throw new IllegalArgumentException("%,d times %,d are more than %,d cells".formatted(rows, columns,
                    MOST_CELLS));
        return rows * columns;
    }

    private static OptionalInt found(int place) {
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static int[] identity(int length) {
        int[] order = new int[length];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static int[] taken(int[] values, int[] order) {
        int[] taken = new int[order.length];
        Arrays.setAll(taken, i -> values[order[i]]);
        return taken;
    }

    private static int[] starts(int[] key, int keys) {
        int[] starts = new int[keys + 1];
        for (int one : key)
            starts[one + 1]++;
        for (int i = 0; i < keys; i++)
            starts[i + 1] += starts[i];
        return starts;
    }

    /** A stable sort by counting. */
    private static int[] sorted(int[] order, int[] key, int keys) {
        int[] next = starts(key, keys);
        int[] sorted = new int[order.length];
        for (int one : order)
            sorted[next[key[one]]++] = one;
        return sorted;
    }
}
