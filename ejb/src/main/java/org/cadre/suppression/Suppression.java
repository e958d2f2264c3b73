package org.cadre.suppression;

/**
 * Leaves out what is under a least size, and what would give it away.
 *
 * <p>What stays out of small cells' way is chosen greedily: round each cell that can be worked out, the circle whose cells
 * that are still shown add up to the least is left out too. Not always the fewest cells, but always enough.
 */
public final class Suppression {
    /** The usual least size. */
    public static final int USUAL = 8;

    private Suppression() {}

    /** @param least a cell or total under which is left out, at least 2 */
    public static Shown of(Counts counts, int least) {
        if (least < 2)
            throw new IllegalArgumentException("the least size is 2 or more, not " + least);
        var flow = new Circulation(counts);
        for (int arc = 0; arc < flow.arcs(); arc++)
            if (flow.value(arc) < least)
                flow.hide(arc);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int arc = 0; arc < flow.arcs(); arc++)
                changed |= flow.hidden(arc) && protect(flow, arc, least);
        }
        return new Shown(counts, flow.table());
    }

    /** @return whether more had to be left out */
    private static boolean protect(Circulation flow, int arc, int least) {
        boolean changed = false;
        while (!safe(flow, arc, least)) {
            flow.hideCheapestCircle(arc);
            changed = true;
        }
        return changed;
    }

    /** A small one could be large enough, and none has only one value that fits. */
    private static boolean safe(Circulation flow, int arc, int least) {
        long missing = least - flow.value(arc);
        return missing > 0 ? flow.more(arc, missing) >= missing : flow.more(arc, 1) > 0 || flow.less(arc) > 0;
    }
}
