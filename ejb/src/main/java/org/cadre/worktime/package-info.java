/**
 * When colleagues work: their days and hours, their site's public holidays, the hours in which they want quiet.
 *
 * <p>Why a window counts working time: an hour that begins on Friday at five is over before anybody has seen the
 * invitation, and the next wave disturbs more people for nothing. The arithmetic is pure, so that its laws are tested
 * without a database; what it needs of many colleagues comes in one query. Public holidays are Jollyday's: they move, and
 * differ from region to region, and it keeps them for most countries in files of its own archive, without a network.
 */
@NullMarked
package org.cadre.worktime;

import org.jspecify.annotations.NullMarked;
