/**
 * Which colleagues the rule book refuses for an ask, as a filter of the index where the index can tell, and asked of each
 * candidate where it cannot.
 *
 * <p>Why in the query: somebody whom a rule refuses takes no place in the ranking, and the best of those who are left come
 * first, however many are refused.
 *
 * <p>Why candidates are asked all the same, also about what the index can tell: it lags behind the database, which is the
 * truth.
 */
@NullMarked
package org.cadre.sieve;

import org.jspecify.annotations.NullMarked;
