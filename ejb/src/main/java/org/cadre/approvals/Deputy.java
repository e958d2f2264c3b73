package org.cadre.approvals;

import java.time.LocalDate;

import org.cadre.people.ColleagueId;

/** Who decides in somebody's place. @param until the last day, in UTC */
public record Deputy(ColleagueId who, LocalDate until) {}
