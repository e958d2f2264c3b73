package org.cadre.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * What one text has that another has not, line by line, and word by word within the lines that differ.
 *
 * @param blocks in order; together they are both texts
 */
public record Difference(List<Block> blocks) {
    /** Beyond so many words or lines on either side, all of them count as other: the search would take seconds. */
    private static final int MOST = 3_000;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    /** Some lines, each with its end but the last. */
    public sealed interface Block {
        record Same(List<String> lines) implements Block {}

        /** @param pieces in order: what both have, what was taken away, what was added */
        record Changed(List<Piece> pieces) implements Block {}
    }

    public enum Kind {
        SAME, REMOVED, ADDED
    }

    /** A run of characters, not escaped. */
    public record Piece(Kind kind, String text) {}

    public Difference {
        blocks = List.copyOf(blocks);
    }

    public static Difference between(String before, String after) {
        var blocks = new ArrayList<Block>();
        for (Run run : runs(lines(before), lines(after)))
            blocks.add(run.same()
                    ? new Block.Same(List.copyOf(run.before()))
                    : new Block.Changed(words(String.join("\n", run.before()), String.join("\n", run.after()))));
        return new Difference(blocks);
    }

    /** Whether the two texts are one. */
    public boolean none() {
        return blocks.stream().allMatch(Block.Same.class::isInstance);
    }

    private static List<Piece> words(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (Run run : runs(tokens(before), tokens(after))) {
            if (run.same()) {
                add(pieces, Kind.SAME, run.before());
            } else {
                add(pieces, Kind.REMOVED, run.before());
                add(pieces, Kind.ADDED, run.after());
            }
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty())
            pieces.add(new Piece(kind, String.join("", tokens)));
    }

    /** What both sides have, or what stands on either side instead. */
    private record Run(boolean same, List<String> before, List<String> after) {}

    private static List<Run> runs(List<String> before, List<String> after) {
        if (Math.max(before.size(), after.size()) > MOST)
            return List.of(new Run(before.equals(after), before, after));
        var runs = new ArrayList<Run>();
        for (AbstractDelta<String> delta : DiffUtils
                .diff(before, after, new MyersDiffWithLinearSpace<>(), null, true).getDeltas())
            add(runs, delta.getType() == DeltaType.EQUAL, delta.getSource().getLines(), delta.getTarget().getLines());
        return runs;
    }

    /** The algorithm finds what was taken away and what was added one after the other; here they are one run. */
    private static void add(List<Run> runs, boolean same, List<String> before, List<String> after) {
        if (runs.isEmpty() || runs.getLast().same() != same)
            runs.add(new Run(same, new ArrayList<>(), new ArrayList<>()));
        runs.getLast().before().addAll(before);
        runs.getLast().after().addAll(after);
    }

    private static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").split("\n", -1));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).collect(Collectors.toList());
    }
}
