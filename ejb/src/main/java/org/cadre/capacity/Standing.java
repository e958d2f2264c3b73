package org.cadre.capacity;

/**
 * Whether a colleague can be asked, now or later, and how much of the offered time is in use.
 *
 * @param willing works here and has not opted out
 * @param away and therefore not to be asked now
 */
public record Standing(boolean willing, boolean away, Capacity capacity) {
    /** Whether the colleague can be asked now, if there is time. */
    public boolean available() {
        return willing && !away;
    }

    /** Whether the colleague can be asked now and has time. */
    public boolean free() {
        return available() && !capacity.full();
    }

    /** Whether the colleague cannot be asked now, but will be able to later. */
    public boolean busy() {
        return willing && !capacity.offersNothing() && (away || capacity.full());
    }
}
