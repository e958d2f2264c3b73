package org.cadre.profiles;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much and until when not a colleague wants to be asked.
 *
 * @param weeklyMinutes 0 to 2400
 * @param maxOpen most open invitations at once, 0 to 50
 * @param awayUntil the last day away, in the colleague's zone; today or later, at most two years ahead
 */
public record Availability(int weeklyMinutes, int maxOpen, Optional<LocalDate> awayUntil, boolean optedOut) {}
