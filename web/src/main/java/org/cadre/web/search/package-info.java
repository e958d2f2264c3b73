/**
 * One box over asks, answers and people.
 *
 * <p>Why facets are links: they work without a script, can be sent to a colleague and are counted by the query itself.
 */
@NullMarked
package org.cadre.web.search;

import org.jspecify.annotations.NullMarked;
