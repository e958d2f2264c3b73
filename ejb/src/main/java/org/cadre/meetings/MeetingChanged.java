package org.cadre.meetings;

import java.util.UUID;

/** One of the two booked a meeting, or called it off. @param by who did */
public record MeetingChanged(UUID meeting, UUID by, boolean cancelled) {}
