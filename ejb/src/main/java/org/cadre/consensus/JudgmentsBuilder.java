package org.cadre.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Takes judgments one by one, in any order; not for several threads. */
public final class JudgmentsBuilder {
    private static final int FIRST = 1 << 10;
    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> workers = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final List<String> given;
    private int[] item = new int[FIRST];
    private int[] worker = new int[FIRST];
    private int[] answer = new int[FIRST];
    private int size;

    /** The classes are those that are found, whole numbers by value, else sorted as texts. */
    public JudgmentsBuilder() {
        given = List.of();
    }

    /**
     * @param labels the classes in their order, whether they occur or not; another one is refused
     * @throws IllegalArgumentException where there is none, or one twice
     */
    public JudgmentsBuilder(List<String> labels) {
        given = List.copyOf(labels);
        if (given.isEmpty() || new HashSet<>(given).size() < given.size())
            throw new IllegalArgumentException("classes are one or more, each once, not " + given);
        given.forEach(label -> number(classes, label));
    }

    /** @throws IllegalArgumentException where a key is blank or the label is none of the classes given */
    public JudgmentsBuilder add(String item, String worker, String label) {
        if (item.isBlank() || worker.isBlank() || label.isBlank())
            throw new IllegalArgumentException("a judgment needs item, worker and label, not '%s', '%s' and '%s'"
                    .formatted(item, worker, label));
        if (!given.isEmpty() && !classes.containsKey(label))
            throw new IllegalArgumentException("'%s' is none of the classes %s".formatted(label, given));
        if (size == this.item.length)
            grow();
        this.item[size] = number(items, item);
        this.worker[size] = number(workers, worker);
        answer[size++] = number(classes, label);
        return this;
    }

    /** An item that may have no judgment yet. */
    public JudgmentsBuilder item(String key) {
        number(items, key);
        return this;
    }

    /** @throws IllegalArgumentException where no class is known, since there is no judgment and none was given */
    public Judgments build() {
        if (classes.isEmpty())
            throw new IllegalArgumentException("there is no judgment, and no class is given");
        List<String> itemKeys = sorted(items.keySet(), Comparator.naturalOrder());
        List<String> workerKeys = sorted(workers.keySet(), Comparator.naturalOrder());
        List<String> labels = given.isEmpty() ? sorted(classes.keySet(), labelOrder(classes.keySet())) : given;
        return new Judgments(itemKeys, workerKeys, labels, renumbered(item, items, itemKeys),
                renumbered(worker, workers, workerKeys), renumbered(answer, classes, labels));
    }

    private static int number(Map<String, Integer> numbers, String key) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(key, next);
        return known == null ? next : known;
    }

    private void grow() {
        int more = size + (size >> 1);
        item = Arrays.copyOf(item, more);
        worker = Arrays.copyOf(worker, more);
        answer = Arrays.copyOf(answer, more);
    }

    private static List<String> sorted(Collection<String> keys, Comparator<String> order) {
        var sorted = new ArrayList<>(keys);
        sorted.sort(order);
        return List.copyOf(sorted);
    }

    private static Comparator<String> labelOrder(Collection<String> labels) {
        Comparator<String> asTexts = Comparator.naturalOrder();
        return labels.stream().allMatch(label -> label.matches("-?\\d{1,18}"))
                ? Comparator.comparingLong((String label) -> Long.parseLong(label)).thenComparing(asTexts)
                : asTexts;
    }

    private int[] renumbered(int[] values, Map<String, Integer> numbers, List<String> sorted) {
        int[] places = new int[sorted.size()];
        for (int place = 0; place < places.length; place++)
            places[numbers.getOrDefault(sorted.get(place), place)] = place;
        int[] renumbered = new int[size];
        Arrays.setAll(renumbered, i -> places[values[i]]);
        return renumbered;
    }
}
