/**
 * Reports that are sent by mail once their period is closed, to colleagues whom governance names.
 *
 * <p>Why a recipient is looked at when the mail is written and not when the list is: months lie between, in which people leave and
 * lose roles. Everybody gets what they would see themselves at that moment, under their own clearance and by the rules of exporting as
 * if they took it out themselves. Who would see nothing is sent nothing, and the owner learns of that.
 *
 * <p>Why a row for each period and recipient is written before anything is sent: it is there once, whichever node finds a closed
 * period first, and each mail is then tried by itself.
 */
@NullMarked
package org.cadre.schedules;

import org.jspecify.annotations.NullMarked;
