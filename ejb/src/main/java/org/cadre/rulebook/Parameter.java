package org.cadre.rulebook;

import org.cadre.conditions.FactType;

/**
 * A threshold that changes without its rules: conditions name it {@code limit.NAME}.
 *
 * @param value of that type
 */
public record Parameter(String name, String title, FactType type, Object value) {}
