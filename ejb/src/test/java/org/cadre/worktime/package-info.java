/** Tests of working time. */
@NullMarked
package org.cadre.worktime;

import org.jspecify.annotations.NullMarked;
