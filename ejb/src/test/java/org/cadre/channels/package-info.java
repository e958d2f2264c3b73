/**
 * When mails may go, by the clock of the colleague.
 *
 * <p>Why pure values are tested here and their rows with the notices: what can go wrong is a night or a change of clocks.
 */
@NullMarked
package org.cadre.channels;

import org.jspecify.annotations.NullMarked;
