/**
 * Questions and their answers: filed, answered, voted, accepted, closed, reopened.
 *
 * <p>Why an ask is only a header: later kinds (tasks, batches) bring tables of their own by its id, and routing sees
 * nothing but the header.
 *
 * <p>Why whether somebody is anonymous is kept with each text and not looked up at its ask: texts go over to another ask when
 * theirs is merged, and who was added to an answer by name writes there by name, else "the anonymous author of this
 * answer" could only be the one of its named authors who asked. {@link org.cadre.asks.Byline} is the one place that says what a reader may
 * know; whatever takes an asker's or author's id for a rule keeps it to itself. Messages leave such an id out, since who
 * reads them next is not known. Anonymity can be given up by its asker and not be wished for later: a name that somebody
 * has read cannot be unread. What remains is said in {@code org.cadre.glass}.
 */
@NullMarked
package org.cadre.asks;

import org.jspecify.annotations.NullMarked;
