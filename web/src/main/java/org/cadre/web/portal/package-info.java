/**
 * The list of everything that the portal serves as pages.
 *
 * <p>Why a list: beside the API's own application, a class found by scanning would answer under both addresses.
 */
@NullMarked
package org.cadre.web.portal;

import org.jspecify.annotations.NullMarked;
