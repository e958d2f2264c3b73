/**
 * One person's data: what Cadre holds, told, handed out and erased.
 *
 * <p>Why the catalogue of the database says where a person stands, and no list in the code: a table that is added next year must
 * not be forgotten in anybody's export. What the code lists is what is left out: secrets, and words and ids of other people.
 *
 * <p>Why the colleague's row outlives an erasure: answers go on to help, and who wrote two of them is nobody's secret as long as nothing
 * tells who that was. All that names a person goes: the row's own words, the profile, whatever lets in, the key to the facts of
 * decisions, and the id wherever somebody named it in a text. Whether answers stay is the schedule's, by classification.
 *
 * <p>Why a name in others' texts is not cut out by a machine: it may be another person's, or the name of a city. The texts are
 * listed, without the name, for a person of GOVERNANCE to look at.
 *
 * <p>Why a refusal because of a hold is worded like any other duty to keep: who asks to be forgotten must not learn from it that
 * there is a lawsuit.
 */
@NullMarked
package org.cadre.privacy;

import org.jspecify.annotations.NullMarked;
