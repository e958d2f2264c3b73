package org.cadre.glass;

/** Where a request stands. It lapses by itself where nobody decides in time. */
public enum GlassState {
    OPEN, APPROVED, REFUSED, LAPSED
}
