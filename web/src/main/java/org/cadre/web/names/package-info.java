/**
 * Names of colleagues while somebody types one.
 *
 * <p>Why every colleague is offered whatever they may see: the list would else tell who may not.
 */
@NullMarked
package org.cadre.web.names;

import org.jspecify.annotations.NullMarked;
