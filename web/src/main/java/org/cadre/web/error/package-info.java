/**
 * What is said when something went wrong.
 *
 * <p>Why one view for all: who may not see a thing must read the same words as for a thing that does not exist.
 */
@NullMarked
package org.cadre.web.error;

import org.jspecify.annotations.NullMarked;
