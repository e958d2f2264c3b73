/**
 * One question asked twice: marked, merged, and parted again.
 *
 * <p>Why a merge moves and never deletes: an answered question keeps every word, its old address leads on, and what went
 * over is written down piece by piece, so that it can go back for some days.
 *
 * <p>Why two have a say: who knows both marks, and whose question takes the other in agrees. Nothing goes from a more secret
 * ask into a less secret one, whoever wants it.
 */
@NullMarked
package org.cadre.duplicates;

import org.jspecify.annotations.NullMarked;
