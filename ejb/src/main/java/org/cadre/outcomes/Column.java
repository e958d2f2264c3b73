package org.cadre.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.consensus.Judgments;
import org.cadre.consensus.JudgmentsBuilder;
import org.cadre.consensus.Metric;
import org.cadre.forms.Input;
import org.cadre.forms.Option;
import org.cadre.forms.Value;
import org.cadre.forms.Wanted;

/**
 * All that was said to one input on which there can be a consensus, sixteen bytes a judgment: a label by its number, or where
 * several may be chosen a bit for each.
 */
final class Column {
    private static final int FIRST = 1 << 12;
    private final Input input;
    private final List<String> labels;
    private int[] seqs = new int[FIRST];
    private int[] workers = new int[FIRST];
    private long[] said = new long[FIRST];
    private int size;
    /** Expected answers, by item. */
    private final Map<Integer, Long> gold = new TreeMap<>();

    private Column(Input input, List<String> labels) {
        this.input = input;
        this.labels = labels;
    }

    /** Empty where there can be no consensus. */
    static Optional<Column> of(Input input) {
        return labels(input).map(labels -> new Column(input, labels));
    }

    private static Optional<List<String>> labels(Input input) {
        return switch (input.wanted()) {
            case Wanted.Choice choice -> Optional.of(choice.options().stream().map(Option::value).toList());
            case Wanted.MultiChoice several -> Optional.of(several.options().stream().map(Option::value).toList());
            case Wanted.Scale scale -> Optional
                    .of(IntStream.rangeClosed(scale.min(), scale.max()).mapToObj(Integer::toString).toList());
            case Wanted.Span _,Wanted.Text _,Wanted.Image _ -> Optional.empty();
        };
    }

    String key() {
        return input.key();
    }

    List<String> labels() {
        return labels;
    }

    /** Whether each option is said yes or no to by itself. */
    boolean several() {
        return input.wanted() instanceof Wanted.MultiChoice;
    }

    Metric metric(Judgments judgments) {
        return input.wanted() instanceof Wanted.Scale ? Metric.Interval.ofLabels(judgments) : new Metric.Nominal();
    }

    String metric() {
        return input.wanted() instanceof Wanted.Scale ? "INTERVAL" : "NOMINAL";
    }

    /** An input that was left empty says nothing, but where several may be chosen it is to choose none. */
    void add(int seq, int worker, Optional<Value> value) {
        if (value.isEmpty() && !several())
            return;
        if (size == seqs.length)
            grow();
        seqs[size] = seq;
        workers[size] = worker;
        said[size++] = value.map(this::bits).orElse(0L);
    }

    void expect(int seq, Optional<Value> value) {
        value.ifPresent(one -> gold.put(seq, bits(one)));
    }

    private long bits(Value value) {
        return value instanceof Value.Several several
                ? several.options().stream().mapToLong(option -> 1L << labels.indexOf(option)).sum()
                : labels.indexOf(value.label());
    }

    private void grow() {
        int more = size + (size >> 1);
        seqs = Arrays.copyOf(seqs, more);
        workers = Arrays.copyOf(workers, more);
        said = Arrays.copyOf(said, more);
    }

    /** All as they were said; empty where nobody has said anything. */
    Optional<Judgments> judgments() {
        return judgments(labels, at -> labels.get((int) said[at]));
    }

    /** Whether one option was chosen: `0` or `1`. */
    Optional<Judgments> judgments(int option) {
        return judgments(List.of("0", "1"), at -> chosen(said[at], option));
    }

    private Optional<Judgments> judgments(List<String> classes, IntFunction<String> label) {
        if (size == 0)
            return Optional.empty();
        var builder = new JudgmentsBuilder(classes);
        for (int at = 0; at < size; at++)
            builder.add(Integer.toString(seqs[at]), Integer.toString(workers[at]), label.apply(at));
        return Optional.of(builder.build());
    }

    Map<String, String> gold() {
        return truths(said -> labels.get((int) (long) said));
    }

    Map<String, String> gold(int option) {
        return truths(said -> chosen(said, option));
    }

    private Map<String, String> truths(Function<Long, String> label) {
        var truths = new TreeMap<String, String>();
        gold.forEach((seq, said) -> truths.put(Integer.toString(seq), label.apply(said)));
        return truths;
    }

    private static String chosen(long said, int option) {
        return (said >> option & 1) == 1 ? "1" : "0";
    }

    /** Of a form, those on which there can be a consensus. */
    static List<Column> of(Stream<Input> inputs) {
        return inputs.flatMap(input -> of(input).stream()).toList();
    }
}
