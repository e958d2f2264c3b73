package org.cadre.schedules;

/**
 * How reports go by mail.
 *
 * @param attached whether as a file, else as a link
 * @param most bytes of a file; of a larger one a link is sent
 */
public record ScheduleSettings(boolean attached, long most) {}
