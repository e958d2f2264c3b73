package org.cadre.index;

import java.util.List;

/**
 * A word of a query.
 *
 * @param readings the terms that it may be indexed as, by language
 * @param count how often the query has it
 */
record Word(List<String> readings, int count) {}
