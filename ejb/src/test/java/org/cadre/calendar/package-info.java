/**
 * Meetings from the offer to both calendars.
 *
 * <p>Why with a mail server: what a calendar is told stands in the mail's parts, and is read back here by another's eyes.
 */
@NullMarked
package org.cadre.calendar;

import org.jspecify.annotations.NullMarked;
