package org.cadre.judging;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.cadre.batches.BatchSettings.Overlap;
import org.cadre.consensus.Stopping;
import org.cadre.consensus.Stopping.Next;
import org.cadre.consensus.Stopping.Step;
import org.cadre.forms.Answer;
import org.cadre.forms.Form;
import org.cadre.forms.Input;
import org.cadre.forms.Option;
import org.cadre.forms.Value;
import org.cadre.forms.Wanted;

/**
 * Says when the judgments of an item are enough. The form's first input on which there can be a consensus decides: a choice, a
 * grade, or each option of several by itself. Of the other inputs the result has what most said. Free texts, places and
 * pictures have no consensus; a form of nothing else is done with its first judgments.
 */
record Settling(Form form, Overlap overlap) {
    /** Whoever leads alone. */
    private static final double LEADING = 1e-9;
    private static final double SUREST = 0.999;
    /** At the most judgments, less than this is for a person. */
    private static final double SETTLED = 0.7;

    /** @param votes as many as the item was to have, or more */
    Settled of(List<Vote> votes) {
        var values = new TreeMap<String, Value>();
        form.inputs().forEach(input -> leader(input, votes).ifPresent(value -> values.put(input.key(), value)));
        var result = Optional.of(new Answer(values)).filter(_ -> !values.isEmpty());
        return form.inputs().stream().filter(Settling::comparable).findFirst()
                .map(input -> step(input, votes))
                .map(step -> new Settled(step.next(), result, Optional.of(step.posterior())))
                .orElseGet(() -> new Settled(Next.DONE, result, Optional.empty()));
    }

    static boolean comparable(Input input) {
        return switch (input.wanted()) {
            case Wanted.Choice _,Wanted.MultiChoice _,Wanted.Scale _ -> true;
            case Wanted.Span _,Wanted.Text _,Wanted.Image _ -> false;
        };
    }

    private Step step(Input input, List<Vote> votes) {
        return switch (input.wanted()) {
            case Wanted.Choice _ -> after(votes, classes(input), vote -> index(input, vote));
            // the middle grade is an answer even where no two agree
            case Wanted.Scale _ when !overlap.adaptive() -> done(after(votes, classes(input), vote -> index(input,
                    vote)));
            case Wanted.Scale _ -> after(votes, classes(input), vote -> index(input, vote));
            case Wanted.MultiChoice several -> several.options().stream()
                    .map(option -> after(votes, 2, vote -> chose(input, option, vote) ? 1 : 0)).reduce(Settling::worse)
                    .orElseThrow();
            case Wanted.Span _,Wanted.Text _,Wanted.Image _ -> throw new IllegalStateException(input.key());
        };
    }

    private Step after(List<Vote> votes, int classes, Function<Vote, Integer> answer) {
        return stopping().after(votes.stream().map(vote -> new Stopping.Vote(answer.apply(vote), vote.trust()))
                .toList(), classes);
    }

    private Stopping stopping() {
        double early = Math.min(overlap.enough(), SUREST);
        return overlap.adaptive()
                ? new Stopping(overlap.first(), overlap.most(), early, Math.min(early, SETTLED))
                : new Stopping(overlap.first(), overlap.first(), SUREST, LEADING);
    }

    private static Step done(Step step) {
        return new Step(Next.DONE, step.leader(), step.posterior());
    }

    /** What one option leaves open is open of all. */
    private static Step worse(Step one, Step other) {
        Next next = one.next().compareTo(other.next()) >= 0 ? one.next() : other.next();
        return new Step(next, 0, Math.min(one.posterior(), other.posterior()));
    }

    /** Where an input may be left empty, that is one of them. */
    private static int classes(Input input) {
        int all = switch (input.wanted()) {
            case Wanted.Choice choice -> choice.options().size();
            case Wanted.Scale scale -> scale.max() - scale.min() + 1;
            default -> throw new IllegalStateException(input.key());
        };
        return input.required() ? all : all + 1;
    }

    /** A class; the last one is to have said nothing. */
    private static int index(Input input, Vote vote) {
        return switch (input.wanted()) {
            case Wanted.Choice choice -> vote.answer().value(input.key()).map(value -> values(choice.options())
                    .indexOf(value.label())).orElse(choice.options().size());
            case Wanted.Scale scale -> vote.answer().value(input.key())
                    .map(value -> ((Value.Graded) value).grade() - scale.min()).orElse(scale.max() - scale.min() + 1);
            default -> throw new IllegalStateException(input.key());
        };
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    private static boolean chose(Input input, Option option, Vote vote) {
        return vote.answer().value(input.key()).filter(value -> value instanceof Value.Several several
                && several.options().contains(option.value())).isPresent();
    }

    /** What weighs most by trust: of several that tie the first of the form; of grades the middle one. */
    private static Optional<Value> leader(Input input, List<Vote> votes) {
        return switch (input.wanted()) {
            case Wanted.Choice choice -> heaviest(classes(input), votes, vote -> index(input, vote))
                    .filter(place -> place < choice.options().size())
                    .map(place -> new Value.Chosen(choice.options().get(place).value()));
            case Wanted.Scale _ -> middle(input, votes);
            case Wanted.MultiChoice several -> Optional.<Value>of(new Value.Several(several.options().stream()
                    .filter(option -> heaviest(2, votes, vote -> chose(input, option, vote) ? 1 : 0)
                            .filter(place -> place == 1).isPresent())
                    .map(Option::value).toList())).filter(_ -> !votes.isEmpty());
            case Wanted.Span _,Wanted.Text _,Wanted.Image _ -> Optional.empty();
        };
    }

    private static Optional<Integer> heaviest(int classes, List<Vote> votes, Function<Vote, Integer> answer) {
        double[] weights = new double[classes];
        votes.forEach(vote -> weights[answer.apply(vote)] += weight(vote, classes));
        return votes.isEmpty()
                ? Optional.empty()
                : IntStream.range(0, classes).boxed().reduce((a, b) -> weights[b] > weights[a] ? b : a);
    }

    /** The same log-odds as in {@link Stopping}, so that the result is the class which that found most probable. */
    private static double weight(Vote vote, int classes) {
        double trust = Math.clamp(vote.trust(), 0.01, 0.99);
        return Math.log(trust * (classes - 1) / (1 - trust));
    }

    private static Optional<Value> middle(Input input, List<Vote> votes) {
        int[] grades = votes.stream().flatMap(vote -> vote.answer().value(input.key()).stream())
                .mapToInt(value -> ((Value.Graded) value).grade()).sorted().toArray();
        return grades.length == 0
                ? Optional.empty()
                : Optional.of(new Value.Graded(grades[(grades.length - 1) / 2]));
    }
}
