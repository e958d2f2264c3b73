package org.cadre.consents;

/**
 * What holds for one colleague.
 *
 * @param site whether it may be used at the colleague's site
 * @param objected whether the colleague objects to it
 */
public record Standing(Signal signal, boolean site, boolean objected) {
    public boolean used() {
        return site && !objected;
    }
}
