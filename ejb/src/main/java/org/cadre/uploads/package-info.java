/**
 * Files of people and skills between their dry run and their use.
 *
 * <p>Why they are kept in the database: the one who looks at the dry run's faults must apply the very file that was checked,
 * on whichever server the second click lands. Its content goes when it was applied, or after a day.
 */
@NullMarked
package org.cadre.uploads;

import org.jspecify.annotations.NullMarked;
