package org.cadre.picks;

/**
 * What somebody wants of it.
 *
 * @param receives to be shown others
 * @param shown to others
 */
public record PickChoice(boolean receives, boolean shown) {
    public static final PickChoice USUAL = new PickChoice(true, true);
}
