package org.cadre.suppression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A table with its margins as a circulation: each cell runs from its row to its column, a column's total from there to the
 * row of totals, a row's total from the column of totals to the row, and the sum of all from totals to totals.
 */
final class Circulation {
    private static final long UNBOUNDED = Long.MAX_VALUE / 4;
    private final int rows;
    private final int columns;
    private final long[] value;
    private final boolean[] hidden;

    Circulation(Counts counts) {
        rows = counts.rows() + 1;
        columns = counts.columns() + 1;
        value = new long[rows * columns];
        hidden = new boolean[rows * columns];
        for (int arc = 0; arc < value.length; arc++)
            value[arc] = counts.at(arc / columns, arc % columns);
    }

    int arcs() {
        return value.length;
    }

    long value(int arc) {
        return value[arc];
    }

    boolean hidden(int arc) {
        return hidden[arc];
    }

    void hide(int arc) {
        hidden[arc] = true;
    }

    boolean[][] table() {
        var table = new boolean[rows][columns];
        for (int arc = 0; arc < hidden.length; arc++)
            table[arc / columns][arc % columns] = hidden[arc];
        return table;
    }

    /** How much more a cell could be, up to a bound, by all that is shown. */
    long more(int arc, long bound) {
        return push(arc, true, bound);
    }

    /** How much less, up to one. */
    long less(int arc) {
        return value[arc] == 0 ? 0 : push(arc, false, 1);
    }

    /** Nodes are the rows, then the columns. A cell of exactly one total runs the other way round. */
    private int from(int arc) {
        int row = arc / columns;
        int column = arc % columns;
        return (row == rows - 1) == (column == columns - 1) ? row : rows + column;
    }

    private int to(int arc) {
        int row = arc / columns;
        return from(arc) == row ? rows + arc % columns : row;
    }

    /** Edmonds and Karp: shortest ways round, over what is hidden, without the arc itself. */
    private long push(int arc, boolean up, long bound) {
        long[] moved = new long[value.length];
        long pushed = 0;
        int start = up ? to(arc) : from(arc);
        int end = up ? from(arc) : to(arc);
        while (pushed < bound) {
            int[] by = ways(arc, start, moved);
            if (by[end] < 0)
                return pushed;
            long amount = bound - pushed;
            for (int node = end; node != start; node = other(by[node], node))
                amount = Math.min(amount, room(by[node], to(by[node]) == node, moved));
            for (int node = end; node != start; node = other(by[node], node))
                moved[by[node]] += to(by[node]) == node ? amount : -amount;
            pushed += amount;
        }
        return pushed;
    }

    /** By which arc each node is reached, or -1. */
    private int[] ways(int without, int start, long[] moved) {
        int[] by = new int[rows + columns];
        Arrays.fill(by, -1);
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int arc : at(node)) {
                int next = other(arc, node);
                if (arc != without && hidden[arc] && next != start && by[next] < 0
                        && room(arc, from(arc) == node, moved) > 0) {
                    by[next] = arc;
                    queue.add(next);
                }
            }
        }
        return by;
    }

    private long room(int arc, boolean forward, long[] moved) {
        return forward ? UNBOUNDED : value[arc] + moved[arc];
    }

    private int other(int arc, int node) {
        return from(arc) == node ? to(arc) : from(arc);
    }

    private int[] at(int node) {
        int[] arcs = new int[node < rows ? columns : rows];
        for (int i = 0; i < arcs.length; i++)
            arcs[i] = node < rows ? node * columns + i : i * columns + node - rows;
        return arcs;
    }

    /**
     * Hides all of the circle through an arc, by which it could be more, that has something shown and costs least. What runs
     * backwards there must be able to give something; where even that is hidden already, the next best one is taken.
     */
    void hideCheapestCircle(int arc) {
        long[] cost = new long[rows + columns];
        int[] by = new int[rows + columns];
        Arrays.fill(cost, UNBOUNDED);
        Arrays.fill(by, -1);
        cost[to(arc)] = 0;
        record Reached(int node, long cost) {}
        var queue = new PriorityQueue<Reached>((a, b) -> Long.compare(a.cost, b.cost));
        queue.add(new Reached(to(arc), 0));
        while (!queue.isEmpty()) {
            var reached = queue.remove();
            if (reached.cost > cost[reached.node])
                continue;
            for (int next : at(reached.node)) {
                boolean forward = from(next) == reached.node;
                // hidden ones that run backwards may be used up already: only those that are shown surely help
                if (next == arc || !forward && (hidden[next] || value[next] == 0))
                    continue;
                long sum = reached.cost + (hidden[next] ? 0 : 1 + value[next]);
                int node = other(next, reached.node);
                if (sum < cost[node]) {
                    cost[node] = sum;
                    by[node] = next;
                    queue.add(new Reached(node, sum));
                }
            }
        }
        for (int node = from(arc); node != to(arc); node = other(by[node], node))
            hide(by[node]);
    }
}
