/**
 * Chains the acts and decisions, and seals the chain outside of the database.
 *
 * <p>Why entries are chained after their commit: a chain has one end, and whoever appends to it holds that end until the
 * commit. A question's transaction would wait for every other one. So an entry is written as ever, with a row that says it
 * waits, and one server at a time links what is committed, in the order in which it was queued: what one transaction could
 * have seen of another stands behind it. A kill loses neither, since both are of one transaction, and no other
 * transaction's age holds the chain back. Until it is linked, usually within a second, an entry is protected by grants
 * only; how long the oldest has been waiting is a metric.
 *
 * <p>Why a checkpoint is signed only after everything since the last one was hashed again: what the server signs, it vouches
 * for. Where that fails it signs nothing more until somebody has looked.
 *
 * <p>Why a starting point is signed before anything goes, and never for what is gone already: whoever owns the tables could
 * announce what they deleted. A server that has signed nothing yet is new, and believes what it finds; so does one that was
 * away meanwhile, once somebody has put its file aside.
 *
 * <p>Why each server has a file and a key of its own: two witnesses are better than one, and no file is written by two.
 */
@NullMarked
package org.cadre.trail;

import org.jspecify.annotations.NullMarked;
