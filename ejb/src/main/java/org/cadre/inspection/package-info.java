/**
 * The audit trail as governance and auditors read it.
 *
 * <p>Why a reader finds less here than the chain holds: no role opens a wall or a classification. An entry about an ask that
 * the reader may not see is not there, in no list, no export and no count, and neither are the numbers of the chain, whose
 * gaps would betray it. That nothing is missing is shown by the verifier, to whoever has the database anyway, by numbers and
 * hashes alone.
 *
 * <p>Why whoever is anonymous stays so: an entry of theirs about their own ask has {@code org.cadre.asks.Byline} in place of
 * a name, and is not found by their name.
 *
 * <p>Why each look is an act of its own: who watches what others do is watched too.
 */
@NullMarked
package org.cadre.inspection;

import org.jspecify.annotations.NullMarked;
