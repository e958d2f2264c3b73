/**
 * Service accounts: administrators make them, their owners answer for them.
 *
 * <p>Why no page lets one sign in: what a machine does, it does by its token, and that is shown once.
 */
@NullMarked
package org.cadre.web.services;

import org.jspecify.annotations.NullMarked;
