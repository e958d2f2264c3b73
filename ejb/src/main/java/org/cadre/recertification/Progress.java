package org.cadre.recertification;

/**
 * How far a review is, counted of what its reader may see.
 *
 * @param gone ended by something else
 * @param lapsed on which nobody decided
 * @param overdue of those that are open
 * @param leavers held by whom has left, and not ended
 * @param dormant not used for long, and not ended
 */
public record Progress(long items, long kept, long revoked, long gone, long lapsed, long open, long overdue,
        long leavers, long dormant) {
    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public long reviewed() {
        return kept + revoked;
    }
}
