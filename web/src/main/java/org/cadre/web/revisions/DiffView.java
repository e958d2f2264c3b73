package org.cadre.web.revisions;

import java.util.ArrayList;
import java.util.List;

import org.cadre.revisions.Difference;
import org.cadre.revisions.Difference.Block;
import org.cadre.revisions.Difference.Kind;
import org.cadre.revisions.Difference.Piece;

/**
 * What differs between two texts, long runs of the same folded away.
 *
 * @param parts in order
 * @param side whether both texts stand beside each other, else within each other
 */
public record DiffView(List<Part> parts, boolean side) {
    private static final int AROUND = 3;

    /**
     * Some lines.
     *
     * @param lines what both have; empty where they differ
     * @param folded how many lines that both have are left out here
     * @param pieces where they differ
     */
    public record Part(String lines, int folded, List<Piece> pieces) {
        public boolean same() {
            return pieces.isEmpty();
        }

        public List<Piece> before() {
            return pieces.stream().filter(piece -> piece.kind() != Kind.ADDED).toList();
        }

        public List<Piece> after() {
            return pieces.stream().filter(piece -> piece.kind() != Kind.REMOVED).toList();
        }
    }

    public static DiffView between(String before, String after, boolean side) {
        var parts = new ArrayList<Part>();
        for (Block block : Difference.between(before, after).blocks())
            switch (block) {
                case Block.Changed changed -> parts.add(new Part("", 0, changed.pieces()));
                case Block.Same same -> fold(parts, same.lines());
            }
        return new DiffView(List.copyOf(parts), side);
    }

    /** Whether there is nothing to be seen. */
    public boolean none() {
        return parts.stream().allMatch(Part::same);
    }

    private static void fold(List<Part> parts, List<String> lines) {
        if (lines.size() <= 2 * AROUND + 1) {
            parts.add(same(lines));
            return;
        }
        parts.add(same(lines.subList(0, AROUND)));
        parts.add(new Part("", lines.size() - 2 * AROUND, List.of()));
        parts.add(same(lines.subList(lines.size() - AROUND, lines.size())));
    }

    private static Part same(List<String> lines) {
        return new Part(String.join("\n", lines), 0, List.of());
    }
}
