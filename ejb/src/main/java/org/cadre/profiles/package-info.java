/**
 * People as their colleagues see them, and what each says of oneself.
 *
 * <p>Why the cards here and not the entities: a clearance, an opt-out or a load is nobody else's business, and what a card
 * does not have no page can show by mistake. What a colleague hides is left out here too, for the reader who asks.
 */
@NullMarked
package org.cadre.profiles;

import org.jspecify.annotations.NullMarked;
