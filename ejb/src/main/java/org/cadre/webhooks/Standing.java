package org.cadre.webhooks;

/**
 * An endpoint and how its deliveries get on.
 *
 * @param waiting not yet there
 * @param failed given up within the time that the log goes back
 */
public record Standing(Endpoint endpoint, long waiting, long failed) {}
