/**
 * One question asked twice.
 *
 * <p>Why similar questions are offered to choose from: who knows that there is another seldom has its address at hand.
 */
@NullMarked
package org.cadre.web.duplicates;

import org.jspecify.annotations.NullMarked;
