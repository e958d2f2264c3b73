/** Tests of chores. Why a chore of their own: what features throw away is tested where it grows. */
@NullMarked
package org.cadre.housekeeping;

import org.jspecify.annotations.NullMarked;
