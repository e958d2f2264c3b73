package org.cadre.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * One delivery that a worker has taken, and its endpoint with it.
 *
 * @param takenAt by the database's clock, by which the claim is known
 * @param failures how often it failed since it was written or replayed
 * @param silences how often its endpoint gave no answer in a row
 */
record Turn(EndpointId endpoint, URI url, List<SigningSecret> secrets, DeliveryId delivery, String body,
        Instant takenAt,
        int failures, int silences) {}
