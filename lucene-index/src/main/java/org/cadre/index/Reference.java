package org.cadre.index;

import java.util.UUID;

/**
 * Something that a reason names.
 *
 * @param id of the question or skill
 * @param label its title or preferred label
 */
public record Reference(UUID id, String label) {}
