package org.cadre.scorecards;

/** What somebody is asked for. The names are stored. */
public enum Part {
    /** To score every criterion. */
    REVIEWER,
    /** To have the last word after an appeal. */
    ADJUDICATOR
}
