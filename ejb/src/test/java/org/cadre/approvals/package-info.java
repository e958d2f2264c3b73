/**
 * Who decides on what is held, and what follows.
 *
 * <p>Why the whole database is searched for the words of what is held: a list that is added next year is in it as well.
 */
@NullMarked
package org.cadre.approvals;

import org.jspecify.annotations.NullMarked;
