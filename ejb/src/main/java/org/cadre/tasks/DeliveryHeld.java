package org.cadre.tasks;

import java.util.UUID;

/** A rule wants somebody to look at a delivery before its requester does. */
public record DeliveryHeld(UUID task, UUID delivery) {}
