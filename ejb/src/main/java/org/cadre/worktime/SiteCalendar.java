package org.cadre.worktime;

/**
 * When a site works.
 *
 * @param name and
 * @param country as the directory has them
 * @param region whose public holidays hold, empty for those of the whole country
 * @param week its share is 100: part-time is a matter of persons
 */
public record SiteCalendar(String name, String country, String region, WorkWeek week) {}
