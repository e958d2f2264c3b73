package org.cadre.revisions;

import java.util.UUID;

/** An ask became more or less secret; who was invited is to be ruled on again. */
public record AskReclassified(UUID ask) {}
