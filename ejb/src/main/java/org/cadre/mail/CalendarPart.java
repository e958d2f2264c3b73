package org.cadre.mail;

/**
 * A message from one calendar to another, as RFC 6047 has it.
 *
 * @param method such as `REQUEST`, the same as in the text
 * @param text iCalendar, with CRLF line ends
 */
public record CalendarPart(String method, String text) {}
