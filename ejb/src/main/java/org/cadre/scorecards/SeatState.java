package org.cadre.scorecards;

/** How far one review is. The names are stored. */
public enum SeatState {
    ASKED, GIVEN, DECLINED,
    /** Its time was over, and somebody else is asked. */
    LAPSED
}
