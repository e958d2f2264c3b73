/**
 * How each colleague wants to be told: at once, gathered, in the portal only or not at all, and at which hours.
 *
 * <p>Why a time and not a queue: whatever a colleague wishes comes down to when a mail may go at the earliest, so that a
 * digest, quiet hours and the short wait that makes one mail of many events are the same few lines.
 */
@NullMarked
package org.cadre.channels;

import org.jspecify.annotations.NullMarked;
