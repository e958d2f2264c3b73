package org.cadre.keys;

import java.time.Instant;
import java.util.UUID;

/** A colleague is to get a key by mail. @param expires when it ends, sent or not */
public record KeyDue(UUID colleague, Purpose purpose, Instant expires) {}
