package org.cadre.skills;

import java.util.List;

/**
 * One row of a taxonomy's file; a skill has one for each language.
 *
 * @param good whether nothing is wrong with it; a bad one is not staged
 * @param broader code of the broader skill, or empty
 * @param labels all, the preferred one first
 */
record TaxonomyLine(long line, boolean good, String code, String label, String language, String broader,
        List<String> labels) {}
