/**
 * What a worker is asked of one item of many: a form, and the answers that it takes.
 *
 * <p>Why an item's fields are all text: a form shows them and marks places in them, and a spreadsheet knows no other type; a number
 * out of JSON Lines stands as it was written.
 *
 * <p>Why an answer is read by its form only: whoever judges, imports expected answers or works out a consensus then means the
 * same by it, and what is kept needs no second look.
 */
@NullMarked
package org.cadre.forms;

import org.jspecify.annotations.NullMarked;
