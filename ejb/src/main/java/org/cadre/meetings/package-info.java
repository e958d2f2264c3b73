/**
 * Twenty minutes that an asker and a helper set apart to talk about an ask.
 *
 * <p>Why only these two: whoever answers an ask, or took it on, agreed to help with it; nobody else is put into a calendar
 * by somebody whom they do not know. Why no look into calendars: Cadre knows working hours, holidays and absences, and the
 * calendar's own reply says the rest. An ask that was asked anonymously has no meetings, since two must know each other
 * to meet; nor has who answered without a name.
 */
@NullMarked
package org.cadre.meetings;

import org.jspecify.annotations.NullMarked;
