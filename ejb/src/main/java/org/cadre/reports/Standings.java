package org.cadre.reports;

import java.util.SortedMap;

/**
 * How a report stands to its targets.
 *
 * @param goals by measure, those that are told
 */
public record Standings(Report report, Period period, SortedMap<String, Goal.Standing> goals) {}
