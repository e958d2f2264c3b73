/**
 * What every answer carries and every form must bring, so that no other site can act in a colleague's name.
 *
 * <p>Why a token bound to the session and not a cookie read back: a cookie can be planted by any host of the company's
 * domain, a session attribute cannot.
 */
@NullMarked
package org.cadre.web.guard;

import org.jspecify.annotations.NullMarked;
