/**
 * What was decided, by which version of which rule, on which facts.
 *
 * <p>Why the facts are encrypted with the key of the person whom they name: a decision is kept until its retention ends,
 * but a person may be erased before, and then only the key goes.
 *
 * <p>Why nothing of this is shown as it is: a decision about an ask names its asker, who may be anonymous. Whoever makes a page
 * of decisions has the asker's name from {@code org.cadre.asks.Byline}.
 */
@NullMarked
package org.cadre.audit;

import org.jspecify.annotations.NullMarked;
