/**
 * Twenty minutes for a question: offered, booked, called off.
 *
 * <p>Why times are offered at all: two who work in different zones on different days find an hour of both slower than
 * Cadre does, which knows their hours anyway. The file is for those whose calendar the mail does not reach.
 */
@NullMarked
package org.cadre.web.meetings;

import org.jspecify.annotations.NullMarked;
