/**
 * Reviews of access from one quarter to the next.
 *
 * <p>Why against the database: what is listed is read there, and who may decide stands there too.
 */
@NullMarked
package org.cadre.recertification;

import org.jspecify.annotations.NullMarked;
