/**
 * Working hours of the signed-in colleague, and of sites for administrators.
 *
 * <p>Why a page of its own, led to from the profile: hours are set once, while skills and availability change; a mistake
 * in one keeps nothing else from being saved.
 */
@NullMarked
package org.cadre.web.worktime;

import org.jspecify.annotations.NullMarked;
