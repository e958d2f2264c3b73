package org.cadre.channels;

/** How often a digest comes. */
public enum Rhythm {
    DAILY, WEEKLY
}
