/**
 * What can be told of an ask without a database.
 *
 * <p>Why little: the desks are tested where others see what they do.
 */
@NullMarked
package org.cadre.asks;

import org.jspecify.annotations.NullMarked;
