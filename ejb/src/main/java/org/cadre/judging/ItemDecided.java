package org.cadre.judging;

import java.util.UUID;

/** One of a batch's last items is decided: that may have been the end of it. */
public record ItemDecided(UUID batch) {}
