/**
 * Pools: named groups of colleagues who take turns in being asked, by a weekly rota, as recipients of first or last resort.
 *
 * <p>Why a pool has no hours beside its rota: its hours are those in which somebody is on duty, and a second set could say
 * otherwise. The pool's target time counts in these hours alone, so that a window that begins when nobody is on duty begins
 * with the next duty. Who is in a pool is no secret; what a pool is asked is told by nothing here.
 */
@NullMarked
package org.cadre.pools;

import org.jspecify.annotations.NullMarked;
