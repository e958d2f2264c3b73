/**
 * Meetings in the calendars of those who meet, by mail and as a file.
 *
 * <p>Why the booker is the organizer and not Cadre: the guest's calendar replies to the organizer, who has to know. Why
 * the booker's own copy is published and not a request: a calendar does not ask people to accept what they called
 * themselves. Nothing that is above INTERNAL or behind a wall goes into a calendar by mail, only a link to the page that
 * has the file; see {@link org.cadre.passes.Sealed}.
 */
@NullMarked
package org.cadre.calendar;

import org.jspecify.annotations.NullMarked;
