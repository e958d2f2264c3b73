package org.cadre.routing;

/**
 * Whether a colleague can be asked at all now, and how much of the offered time is in use.
 *
 * @param available works here, is not away and has not opted out
 */
record Standing(boolean available, Capacity capacity) {}
