package org.cadre.outbox;

import java.util.UUID;

/** Fired when a change is noted; who observes it after success is woken by this server's own commits. Of many that are noted at once only the first is told. */
public record ChangeNoted(String kind, UUID id) {}
