/**
 * The company's directory, taken over from the HR system's file.
 *
 * <p>Why the import writes only differences: the file comes every night with everybody in it, and hardly anybody has
 * changed; what did not change must not be indexed again. The database compares, since it has both sides already, and a
 * dry run says exactly what an import would do, since both are one calculation.
 *
 * <p>Why skills are merged so: the directory's skills are a beginning. Once a colleague has edited a skill it is theirs
 * and no import touches it; one that they took away is not brought back; what nobody touched follows the file, also in
 * leaving. Without a `skills` column no skill changes at all.
 */
@NullMarked
package org.cadre.directory;

import org.jspecify.annotations.NullMarked;
