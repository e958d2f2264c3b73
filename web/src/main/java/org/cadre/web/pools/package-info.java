/**
 * Pools on the portal and by the API.
 *
 * <p>Why every change of a rota is one small form: the pages work without JavaScript, and two who change the same rota do not
 * undo each other. The API replaces it at once, and tells by its tag who came second.
 */
@NullMarked
package org.cadre.web.pools;

import org.jspecify.annotations.NullMarked;
