package org.cadre.skills;

import java.util.List;

/**
 * One skill as a taxonomy file has it, of all its rows together.
 *
 * @param line of its first row
 * @param label the preferred one
 * @param broader code of the broader skill, or empty
 * @param labels all, the preferred one among them, each once for its folding and language
 */
record TaxonomyEntry(long line, String code, String label, String language, String broader, List<Label> labels) {
    record Label(String label, String folded, String language) {}
}
