/**
 * Language and theme, chosen by anybody on any page.
 *
 * <p>Why by forms and cookies: the choice must work before the sign-in and without a script.
 */
@NullMarked
package org.cadre.web.preferences;

import org.jspecify.annotations.NullMarked;
