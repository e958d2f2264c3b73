package org.cadre.web.reviews;

import java.time.Instant;

import org.cadre.web.Person;

/**
 * What stands below an accepted answer.
 *
 * @param mayRenew shows a button to {@code POST /answers/{id}/review/renew} and a link to {@code /answers/{id}/review}
 */
public record ReviewLine(Instant due, boolean overdue, Person owner, boolean mayRenew) {}
