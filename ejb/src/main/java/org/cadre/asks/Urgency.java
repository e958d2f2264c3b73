package org.cadre.asks;

/** How soon an answer is wanted; the time that an invitation stays open follows from it. */
public enum Urgency {
    LOW, NORMAL, HIGH
}
