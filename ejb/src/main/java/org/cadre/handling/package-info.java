/**
 * How an ask is to be handled beside its classification: what is export-controlled, and which region's personal data is in it.
 *
 * <p>Why labels and no higher classification: who may read what is controlled depends on an authorisation and who may read
 * personal data on a region, and neither has to do with how secret it is.
 *
 * <p>Why the labels of an ask are also one id on it: whoever reads is told once, by the book's rules, under which sets of labels
 * they may read; lists, counts and the index then hold a set as they hold a wall, and no rule is evaluated for each row.
 *
 * <p>Why a label is never taken away by the asker alone: others wrote under it.
 */
@NullMarked
package org.cadre.handling;

import org.jspecify.annotations.NullMarked;
