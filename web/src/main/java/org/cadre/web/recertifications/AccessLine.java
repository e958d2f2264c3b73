package org.cadre.web.recertifications;

import java.time.Instant;
import java.util.Optional;

import org.cadre.web.Person;

/**
 * One item of a review on a page.
 *
 * @param kind ROLE, WALL, AUTHORISATION or TOKEN
 * @param what in the reader's language
 * @param state OPEN, KEPT, REVOKED, GONE or LAPSED
 * @param mayDecide shows the choices for {@code POST /access-review/{id}}
 */
public record AccessLine(String id, Person holder, String kind, String what, Optional<Instant> since,
        Optional<Instant> used, boolean leaver, boolean dormant, Optional<Person> reviewer, String state,
        Optional<Person> decider, Optional<Instant> decidedAt, String reason, boolean mayDecide) {}
