/**
 * What every answer carries and every form must bring, so that no other site can act in a colleague's name.
 *
 * <p>Why the token of who is signed in is the session's and not a cookie read back: a cookie can be planted by any host of
 * the company's domain. A stranger's form can only sign in, there a cookie will do.
 */
@NullMarked
package org.cadre.web.guard;

import org.jspecify.annotations.NullMarked;
