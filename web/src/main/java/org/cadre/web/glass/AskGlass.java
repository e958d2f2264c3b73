package org.cadre.web.glass;

import java.time.Instant;
import java.util.Optional;

import org.cadre.web.Person;

/**
 * What an ask's page says of its anonymous asker.
 *
 * @param request id of the request to look at, as in {@code /glass/{id}}; empty where there is none for this reader
 * @param asker who it is, for one of the two who may know
 * @param until until when they may
 * @param mine shows a button to {@code POST /asks/{id}/name}
 * @param mayOpen shows a link to {@code /asks/{id}/glass}
 */
public record AskGlass(String request, Optional<Person> asker, Optional<Instant> until, boolean mine,
        boolean mayOpen) {}
