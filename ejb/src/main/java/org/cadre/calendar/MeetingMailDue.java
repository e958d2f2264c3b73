package org.cadre.calendar;

import java.util.UUID;

/** One of the two is to be mailed that a meeting was booked, or called off. @param by who did */
public record MeetingMailDue(UUID meeting, UUID recipient, UUID by, boolean cancelled) {}
