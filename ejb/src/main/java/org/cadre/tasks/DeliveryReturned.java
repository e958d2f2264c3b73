package org.cadre.tasks;

import java.util.UUID;

/** A delivery was sent back to who made it, by its requester or by who looked at it before. */
public record DeliveryReturned(UUID task, UUID delivery) {}
