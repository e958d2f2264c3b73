/**
 * The first page: the one box, what I asked, what waits for me.
 *
 * <p>Why one box: an employee who wants an answer today should not have to choose a form first.
 */
@NullMarked
package org.cadre.web.home;

import org.jspecify.annotations.NullMarked;
