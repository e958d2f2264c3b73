package org.cadre.capacity;

/**
 * How much of what an expert offers is in use.
 *
 * @param open invitations that are issued or accepted and not yet ended
 * @param maxOpen most of them that the expert wants, 0 or more
 * @param minutesUsed estimated for what was accepted in the last seven days
 * @param weeklyMinutes that the expert gives, 0 or more
 */
public record Capacity(int open, int maxOpen, int minutesUsed, int weeklyMinutes) {
    boolean full() {
        return open >= maxOpen || minutesUsed >= weeklyMinutes;
    }

    /** Whether waiting for this expert would be in vain. */
    boolean offersNothing() {
        return maxOpen == 0 || weeklyMinutes == 0;
    }

    /** The larger share in use, 0 for nobody's time taken, from 1 on full. */
    public double load() {
        return Math.max(share(open, maxOpen), share(minutesUsed, weeklyMinutes));
    }

    private static double share(int used, int offered) {
        return offered == 0 ? 1 : (double) used / offered;
    }
}
