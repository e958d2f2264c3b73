/**
 * What every request must keep to before a resource sees it: its size, its encoding, its characters, its types.
 *
 * <p>Why before and not in each resource: a character that the database cannot keep, a key that stands twice or a number
 * that no field can hold is wrong everywhere, and is told everywhere in the same words with its field and value. What the
 * JSON reader itself would say names its own classes, which is nobody's business.
 */
@NullMarked
package org.cadre.web.input;

import org.jspecify.annotations.NullMarked;
