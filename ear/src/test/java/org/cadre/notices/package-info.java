/**
 * Mails where the server is really killed.
 *
 * <p>Why by signal: what is promised is that nothing is lost whatever is killed when, and only a kill shows it.
 */
@NullMarked
package org.cadre.notices;

import org.jspecify.annotations.NullMarked;
