/**
 * The way from an empty installation to its first answer: which steps are done, which is next.
 *
 * <p>Why the tables are asked and not a list that the wizard keeps: people and skills may as well have come through the
 * API, and a step is done when what it is for is there. Only what no table shows is written down: that a step was
 * skipped, that the rules were looked at, that a mail arrived.
 */
@NullMarked
package org.cadre.setup;

import org.jspecify.annotations.NullMarked;
